package org.terreau.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;

/** Where one stands in the recent changes, from one part of the list to the next. */
class ChangePositionTest {

    private static final Instant NOON = Instant.parse("2026-05-31T12:00:00.123456Z");
    private static final Instant EARLIER = NOON.minusSeconds(1);

    private static List<RevisionSummary> at(Instant... moments) {
        return Arrays.stream(moments)
                .map(at -> new RevisionSummary(
                        new Slug("page"),
                        "Article",
                        "Page",
                        1,
                        Act.CREATE,
                        Tokens.PUBLIC,
                        new Author("a", "A"),
                        at,
                        ""))
                .toList();
    }

    @Test
    void it_is_written_and_read_back() {
        ChangePosition position = new ChangePosition(NOON, 2);

        assertThat(position).hasToString("2026-05-31T12:00:00.123456Z~2");
        assertThat(ChangePosition.parse(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "2026-05-31", "2026-05-31T12:00:00Z", "2026-05-31T12:00:00Z~0", "2026-13-31T12:00:00Z~1"
            })
    void what_no_list_has_given_is_no_position(String text) {
        assertThat(ChangePosition.parse(text)).isEmpty();
    }

    @Test
    void it_counts_the_changes_of_its_moment_only() {
        assertThat(ChangePosition.after(at(NOON, NOON, EARLIER), Optional.empty()))
                .isEqualTo(new ChangePosition(EARLIER, 1));
        assertThat(ChangePosition.after(at(NOON, NOON), Optional.empty())).isEqualTo(new ChangePosition(NOON, 2));
    }

    @Test
    void where_a_moment_goes_on_it_counts_on() {
        assertThat(ChangePosition.after(at(NOON, NOON), Optional.of(new ChangePosition(NOON, 3))))
                .isEqualTo(new ChangePosition(NOON, 5));
        assertThat(ChangePosition.after(at(EARLIER), Optional.of(new ChangePosition(NOON, 3))))
                .isEqualTo(new ChangePosition(EARLIER, 1));
    }
}
