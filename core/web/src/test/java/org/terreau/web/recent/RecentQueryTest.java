package org.terreau.web.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.page.Act;
import org.terreau.page.ChangeFilter;
import org.terreau.web.negotiation.BadParameter;
import org.terreau.web.negotiation.Parameters;

/** The parameters by which the page, the feed and the data of recent changes are narrowed. */
class RecentQueryTest {

    private static RecentQuery query(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return RecentQuery.of(new Parameters(values), Set.of("Actor", "Article"));
    }

    @Test
    void without_parameters_it_asks_for_all() {
        assertThat(query().filter()).isEqualTo(ChangeFilter.all());
        assertThat(query().at("/recent")).isEqualTo("/recent");
    }

    @Test
    void days_are_those_of_paris_the_last_one_included() {
        ChangeFilter filter = query("from", "2026-01-01", "to", "2026-07-31").filter();

        assertThat(filter.from()).contains(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(filter.until()).contains(Instant.parse("2026-07-31T22:00:00Z"));
    }

    @Test
    void what_was_asked_stays_in_the_address() {
        RecentQuery query =
                query("act", "edit", "type", "Actor", "author", "a b&c", "before", "2026-05-31T12:00:00Z~1");

        assertThat(query.filter().act()).contains(Act.EDIT);
        assertThat(query.at("/recent"))
                .isEqualTo("/recent?type=Actor&author=a+b%26c&act=edit&before=2026-05-31T12%3A00%3A00Z%7E1");
        assertThat(query.fromTheNewest().without("author").at("/recent.atom"))
                .isEqualTo("/recent.atom?type=Actor&act=edit");
    }

    @ParameterizedTest
    @CsvSource({
        "type, Nonsense",
        "act, delete",
        "act, EDIT",
        "lang, français",
        "from, 31/05/2026",
        "to, 2026-02-30",
        "latest, yes",
        "before, 12",
        "page, 2"
    })
    void what_means_nothing_is_refused_with_a_sentence_that_names_it(String name, String value) {
        assertThatThrownBy(() -> query(name, value))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining(name)
                .hasMessageEndingWith(".");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> query("from", "2026-05-31", "to", "2026-05-30"))
                .isInstanceOf(BadParameter.class);
    }

    @Test
    void what_is_given_twice_is_refused() {
        Parameters twice = new Parameters(Map.of("type", List.of("Actor", "Article")));

        assertThatThrownBy(() -> RecentQuery.of(twice, Set.of("Actor", "Article")))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("once");
    }
}
