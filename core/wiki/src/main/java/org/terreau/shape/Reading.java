package org.terreau.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read from a form.
 *
 * @param fields to be validated, and saved if nothing is wrong
 * @param problems what could not be read, such as a title that no page has
 * @param submission what was typed, to be shown again
 */
public record Reading(Fields fields, List<Violation> problems, Submission submission) {

    public Reading {
        problems = List.copyOf(problems);
    }

    /** Whether a button asked for a row more or less: show the form again rather than save. */
    public boolean rearranged() {
        return submission.rearranged();
    }

    /** The problems and the violations that a validation found; a field that couldn't be read isn't told empty too. */
    public List<Violation> all(List<Violation> violations) {
        Set<Optional<Place>> unread = problems.stream().map(Violation::place).collect(Collectors.toSet());
        return Stream.concat(
                        problems.stream(),
                        violations.stream()
                                .filter(violation ->
                                        !violation.rule().equals("min") || !unread.contains(violation.place())))
                .toList();
    }
}
