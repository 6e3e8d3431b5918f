package org.terreau.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in the fields something is: {@code hasNeed[1].label@fr}.
 *
 * @param parts the parts on the way to it, outermost first
 * @param key of the field
 * @param language of the text; empty where the field as a whole is meant
 */
public record Place(List<Step> parts, String key, Optional<String> language) {

    /**
     * One part on the way.
     *
     * @param index its place among the parts of the field, from 0
     * @param fragment its name in the IRI; blank for a part that has none yet
     */
    public record Step(String key, int index, String fragment) {}

    public Place {
        parts = List.copyOf(parts);
    }

    public static Place of(String key) {
        return new Place(List.of(), key, Optional.empty());
    }

    Place at(String languageTag) {
        return new Place(parts, key, Optional.of(languageTag));
    }

    /** The same field, whatever the language. */
    Place whole() {
        return new Place(parts, key, Optional.empty());
    }

    static List<Step> into(List<Step> parts, Step step) {
        return Stream.concat(parts.stream(), Stream.of(step)).toList();
    }

    /** The name of the input in a form: {@code hasNeed.1.label@fr}. */
    public String inputName() {
        return written(".", "");
    }

    @Override
    public String toString() {
        return written("[", "]");
    }

    private String written(String open, String close) {
        return parts.stream()
                        .map(step -> step.key() + open + step.index() + close + ".")
                        .collect(Collectors.joining())
                + key
                + language.map(tag -> "@" + tag).orElse("");
    }
}
