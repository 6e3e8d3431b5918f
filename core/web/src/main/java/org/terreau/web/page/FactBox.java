package org.terreau.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.terreau.shape.Facts;
import org.terreau.shape.Facts.Fact;
import org.terreau.shape.Facts.Value;

/**
 * What is shown of a page's facts: its summary above the text, and the others in a box beside it.
 *
 * @param summary the description, in the language that serves the reader best
 */
public record FactBox(Optional<Value.Text> summary, List<Group> groups) {

    private static final String SUMMARY = "description";
    private static final String LABEL = "label";
    private static final String DATE = "date";

    /**
     * Facts under one heading.
     *
     * @param label may be blank
     */
    public record Group(String label, List<Fact> plain, List<Parts> parts) {

        /** Whether the group's own heading says what its parts are. */
        public boolean onlyParts() {
            return plain.isEmpty() && parts.size() == 1;
        }
    }

    /** The parts that one field holds. */
    public record Parts(String label, List<Part> list) {

        /** Whether they are events, to be shown along a thread. */
        public boolean timeline() {
            return list.stream().anyMatch(part -> part.date().isPresent());
        }
    }

    /**
     * One part.
     *
     * @param fragment its name in the thing's IRI
     * @param title its label; empty where it has none
     * @param texts what it says in sentences
     * @param notes its other facts
     */
    public record Part(
            String fragment,
            Optional<Value.Text> title,
            Optional<Value.Date> date,
            List<Value.Text> texts,
            List<Fact> notes) {}

    public FactBox {
        groups = List.copyOf(groups);
    }

    public static FactBox of(Facts facts) {
        Optional<Value.Text> summary = facts.sections().stream()
                .flatMap(section -> section.facts().stream())
                .filter(fact -> fact.key().equals(SUMMARY))
                .flatMap(fact -> each(fact, Value.Text.class))
                .findFirst();
        return new FactBox(
                summary,
                facts.sections().stream()
                        .map(FactBox::group)
                        .filter(group ->
                                !group.plain().isEmpty() || !group.parts().isEmpty())
                        .toList());
    }

    /** As {@link #of(Facts)}, without the facts of these keys, which are told further down. */
    public static FactBox of(Facts facts, Set<String> apart) {
        return of(new Facts(facts.sections().stream()
                .map(section -> new Facts.Section(
                        section.label(),
                        section.facts().stream()
                                .filter(fact -> !apart.contains(fact.key()))
                                .toList()))
                .toList()));
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The headings, for the line that stands for the folded box. */
    public List<String> headings() {
        return groups.stream()
                .map(Group::label)
                .filter(label -> !label.isBlank())
                .toList();
    }

    private static Group group(Facts.Section section) {
        return new Group(
                section.label(),
                section.facts().stream()
                        .filter(fact -> !fact.key().equals(SUMMARY) && !isOfParts(fact))
                        .toList(),
                section.facts().stream()
                        .filter(FactBox::isOfParts)
                        .map(fact -> new Parts(
                                fact.label(),
                                each(fact, Value.Part.class).map(FactBox::part).toList()))
                        .toList());
    }

    private static boolean isOfParts(Fact fact) {
        return fact.values().stream().anyMatch(Value.Part.class::isInstance);
    }

    private static Part part(Value.Part part) {
        return new Part(
                part.fragment(),
                named(part, LABEL, Value.Text.class).findFirst(),
                named(part, DATE, Value.Date.class).findFirst(),
                named(part, SUMMARY, Value.Text.class).toList(),
                part.facts().stream()
                        .filter(fact -> !List.of(LABEL, DATE, SUMMARY).contains(fact.key()))
                        .toList());
    }

    private static <T extends Value> Stream<T> named(Value.Part part, String key, Class<T> kind) {
        return part.facts().stream().filter(fact -> fact.key().equals(key)).flatMap(fact -> each(fact, kind));
    }

    private static <T extends Value> Stream<T> each(Fact fact, Class<T> kind) {
        return fact.values().stream().filter(kind::isInstance).map(kind::cast);
    }
}
