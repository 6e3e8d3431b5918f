package org.terreau.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something in the fields that breaks no rule and is yet likely to be a mistake: who writes is asked, and may keep it.
 *
 * @param rule {@code outside} (a place where none is expected), {@code exchanged} (its coordinates seem to be), or as of a
 *     {@link Violation} that its shape calls a warning
 * @param proposal what would mend it
 */
public record Doubt(Optional<Place> place, String rule, Localized message, Optional<Proposal> proposal) {

    /**
     * A way to mend it.
     *
     * @param label of the button that does it
     * @param values by the name of the input in a form
     */
    public record Proposal(Localized label, Map<String, String> values) {
        public Proposal {
            values = Map.copyOf(values);
        }
    }

    static Doubt of(Violation violation) {
        return new Doubt(violation.place(), violation.rule(), violation.message(), Optional.empty());
    }

    /** Stands for these doubts in a form that is sent again; blank for none. */
    public static String mark(List<Doubt> doubts) {
        return doubts.isEmpty()
                ? ""
                : Integer.toHexString(doubts.stream()
                        .map(doubt -> doubt.rule() + doubt.message().texts())
                        .collect(Collectors.joining())
                        .hashCode());
    }
}
