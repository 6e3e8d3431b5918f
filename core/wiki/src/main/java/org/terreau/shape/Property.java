package org.terreau.shape;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One field of a shape.
 *
 * @param iri of the property shape
 * @param path IRI of the property
 * @param key local name of the path, by which forms, files and APIs call the field; unique in its shape
 * @param name its label
 * @param help a sentence for whoever fills it in
 * @param min how many values at least
 * @param max how many values at most; empty for as many as one likes
 * @param notAfter IRI of the property whose value can't come before this one's: the end of what this begins
 * @param pattern regular expression that a text must match
 * @param order its place in its group, lowest first
 * @param group IRI of its group
 * @param facet whether it narrows a search
 * @param apart whether it is told further down on the page, and not in the box of its facts
 * @param message what to tell where a value breaks a rule; empty for the general message of the rule
 */
public record Property(
        String iri,
        String path,
        String key,
        Localized name,
        Localized help,
        Range range,
        int min,
        OptionalInt max,
        Optional<String> notAfter,
        Optional<String> pattern,
        double order,
        Optional<String> group,
        boolean facet,
        boolean apart,
        Localized message) {

    public boolean required() {
        return min > 0;
    }

    public boolean repeatable() {
        return max.isEmpty() || max.getAsInt() > 1;
    }
}
