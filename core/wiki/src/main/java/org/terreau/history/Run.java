package org.terreau.history;

/** A stretch of a line, in which all has the same fate. */
public record Run(Kind kind, String text) {

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public Run {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A run of a comparison has a text");
        }
    }
}
