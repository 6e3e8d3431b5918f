package org.terreau.page;

import java.util.Objects;

/** A revision with its content: immutable, numbered from 1 within its page. */
public record Revision(RevisionSummary summary, Content content) {

    public Revision {
        Objects.requireNonNull(summary, "a revision says who made it and when");
    }

    public int number() {
        return summary.number();
    }
}
