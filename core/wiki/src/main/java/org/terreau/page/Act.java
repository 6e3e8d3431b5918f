package org.terreau.page;

import java.util.Locale;

/** What was done to a page when a revision was made. */
public enum Act {
    CREATE,
    EDIT,
    DELETE,
    RESTORE,
    /** Brought to another state of its workflow: the content is the same. */
    TRANSITION,
    /** It got another name. */
    MOVE,
    /** It became part of another page, and is gone. */
    MERGE,
    /** Another page became part of it. */
    JOIN;

    /** Whether the page is gone after it. */
    public boolean removes() {
        return this == DELETE || this == MERGE;
    }

    /** The name in message files and in data: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
