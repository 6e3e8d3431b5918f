package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    @Test
    void a_year_comes_before_its_days_and_after_those_of_the_year_before() {
        assertThat(Stream.of("2019", "2018-12-31", "2018", "2018-01-01", "0987")
                        .map(written -> when(written).orElseThrow())
                        .sorted()
                        .map(When::written))
                .containsExactly("0987", "2018", "2018-01-01", "2018-12-31", "2019");
    }

    @Test
    void it_is_written_as_people_of_the_language_write_it() {
        assertThat(when("2018-05-31").orElseThrow().text(Locale.FRENCH)).isEqualTo("31 mai 2018");
        assertThat(when("2018").orElseThrow().text(Locale.FRENCH)).isEqualTo("2018");
    }

    @Test
    void a_zone_does_not_change_the_day() {
        assertThat(when("2018-05-31+02:00")).isEqualTo(when("2018-05-31"));
        assertThat(when("2018Z")).isEqualTo(when("2018"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "naguère", "18", "2018-05", "2018-02-30", "2018-13-01", "99999999999", "2018-05-31T10:00:00"
            })
    void what_is_no_year_and_no_day_is_no_date(String written) {
        assertThat(when(written)).isEmpty();
    }

    private static Optional<When> when(String written) {
        return When.of(NodeFactory.createLiteralString(written));
    }
}
