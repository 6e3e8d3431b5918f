package org.terreau.page;

import org.terreau.spi.access.Tokens;

/**
 * What somebody submits to be saved as a revision.
 *
 * @param readers for whom the page will be
 * @param comment why, in a line of at most 500 characters; may be empty
 */
public record Edit(Content content, Tokens readers, String comment) {

    public static final int LONGEST_COMMENT = 500;

    public Edit {
        if (readers.tokens().isEmpty()) {
            throw new IllegalArgumentException("A page has at least one reader");
        }
        comment = comment.replaceAll("\\p{Cntrl}+", " ").strip();
        if (comment.length() > LONGEST_COMMENT) {
            comment = comment.substring(0, LONGEST_COMMENT);
        }
    }

    /** The same edit about another thing: its fields and their parts are moved from one IRI to the other. */
    Edit moved(String fromThing, String toThing) {
        return fromThing.equals(toThing)
                ? this
                : new Edit(
                        new Content(
                                content.title(),
                                content.lang(),
                                content.fields().moved(fromThing, toThing),
                                content.body()),
                        readers,
                        comment);
    }
}
