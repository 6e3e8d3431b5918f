package org.terreau.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldComparisonTest {

    @Test
    void a_change_tells_what_was_removed_and_added() {
        assertThat(changes(Map.of("Partenaires", List.of("a", "b")), Map.of("Partenaires", List.of("b", "c", "d"))))
                .containsExactly(new Change("Partenaires", List.of("a"), List.of("c", "d")));
    }

    @Test
    void the_order_of_values_says_nothing() {
        assertThat(FieldComparison.of(Map.of("k", List.of("a", "b")), Map.of("k", List.of("b", "a")))
                        .same())
                .isTrue();
    }

    @Test
    void the_number_of_equal_values_counts() {
        assertThat(changes(Map.of("k", List.of("a", "a")), Map.of("k", List.of("a"))))
                .containsExactly(new Change("k", List.of("a"), List.of()));
    }

    @Test
    void a_key_without_values_is_like_no_key() {
        assertThat(changes(Map.of("k", List.of()), Map.of())).isEmpty();
    }

    @Test
    void keys_come_in_the_order_of_the_later_version_then_what_it_lacks() {
        Map<String, List<String>> before = new LinkedHashMap<>();
        before.put("gone", List.of("1"));
        before.put("b", List.of("1"));
        before.put("a", List.of("1"));
        Map<String, List<String>> after = new LinkedHashMap<>();
        after.put("a", List.of("2"));
        after.put("new", List.of("2"));
        after.put("b", List.of("2"));
        assertThat(changes(before, after)).extracting(Change::key).containsExactly("a", "new", "b", "gone");
    }

    @Test
    void a_change_of_nothing_cannot_be_made() {
        assertThatThrownBy(() -> new Change("k", List.of(), List.of())).hasMessageContaining("Nothing changed");
    }

    private static List<Change> changes(Map<String, List<String>> before, Map<String, List<String>> after) {
        return FieldComparison.of(before, after).changes();
    }
}
