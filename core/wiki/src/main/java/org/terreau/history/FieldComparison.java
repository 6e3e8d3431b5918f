package org.terreau.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two versions of the fields of a page. A field is a key with a bag of values: their order says nothing, their number
 * does.
 *
 * @param changes one for each key whose values differ, in the order of the later version, then those that it lacks
 */
public record FieldComparison(List<Change> changes) {

    public FieldComparison {
        changes = List.copyOf(changes);
    }

    /** Compares in the order in which the maps give their keys. */
    public static FieldComparison of(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            List<String> old = before.getOrDefault(key, List.of());
            List<String> current = after.getOrDefault(key, List.of());
            List<String> removed = without(old, current);
            List<String> added = without(current, old);
            if (!removed.isEmpty() || !added.isEmpty()) {
                changes.add(new Change(key, removed, added));
            }
        }
        return new FieldComparison(changes);
    }

    public boolean same() {
        return changes.isEmpty();
    }

    private static List<String> without(List<String> values, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(value -> left.merge(value, 1, Integer::sum));
        return values.stream()
                .filter(value -> left.merge(value, -1, Integer::sum) < 0)
                .toList();
    }
}
