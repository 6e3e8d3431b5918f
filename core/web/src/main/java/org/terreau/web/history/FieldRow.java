package org.terreau.web.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.history.Change;
import org.terreau.history.FieldComparison;
import org.terreau.shape.Facts;
import org.terreau.shape.Facts.Fact;
import org.terreau.shape.Facts.Value;

/**
 * A field whose values differ.
 *
 * @param label in the reader's language
 * @param language tag of that of its texts, where it isn't the one of the comparison
 */
public record FieldRow(String label, Optional<String> language, List<Item> before, List<Item> after) {

    /** Beyond so many values, those that didn't change are left out. */
    private static final int MOST_SHOWN = 8;

    /**
     * A value on one side.
     *
     * @param changed whether the other side lacks it
     */
    public record Item(Value value, boolean changed) {}

    public FieldRow {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** One row for each field that differs between what a reader sees of two versions. */
    static List<FieldRow> between(Facts before, Facts after, Optional<String> language) {
        Map<String, Fact> old = byKey(before);
        Map<String, Fact> recent = byKey(after);
        return FieldComparison.of(told(old), told(recent)).changes().stream()
                .map(change -> row(change, old, recent, language))
                .toList();
    }

    private static FieldRow row(
            Change change, Map<String, Fact> before, Map<String, Fact> after, Optional<String> language) {
        Optional<Fact> old = Optional.ofNullable(before.get(change.key()));
        Optional<Fact> recent = Optional.ofNullable(after.get(change.key()));
        String label = recent.or(() -> old).map(Fact::label).orElse(change.key());
        return new FieldRow(label, language, items(old, change.removed()), items(recent, change.added()));
    }

    private static List<Item> items(Optional<Fact> fact, List<String> changed) {
        List<String> left = new ArrayList<>(changed);
        List<Value> values = fact.map(Fact::values).orElse(List.of());
        boolean whole = values.size() <= MOST_SHOWN && values.stream().noneMatch(Value.Part.class::isInstance);
        return values.stream()
                .map(value -> new Item(value, left.remove(told(value))))
                .filter(item -> whole || item.changed())
                .toList();
    }

    private static Map<String, Fact> byKey(Facts facts) {
        Map<String, Fact> byKey = new LinkedHashMap<>();
        facts.sections().stream()
                .flatMap(section -> section.facts().stream())
                .forEach(fact -> byKey.putIfAbsent(fact.key(), fact));
        return byKey;
    }

    private static Map<String, List<String>> told(Map<String, Fact> facts) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        facts.forEach((key, fact) ->
                told.put(key, fact.values().stream().map(FieldRow::told).toList()));
        return told;
    }

    /** By what a reader sees of them, values are the same or not: a part, whatever its number. */
    private static String told(Value value) {
        return value instanceof Value.Part part
                ? part.facts().stream()
                        .flatMap(fact -> Stream.concat(
                                Stream.of(fact.key()), fact.values().stream().map(FieldRow::told)))
                        .collect(Collectors.joining("\n"))
                : value.toString();
    }
}
