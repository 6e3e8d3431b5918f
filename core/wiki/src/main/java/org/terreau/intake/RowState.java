package org.terreau.intake;

import java.util.EnumSet;
import java.util.Set;

/** How a row of an import stands. */
public enum RowState {
    /** It was read from the file, and nothing more. */
    READ,
    GOOD,
    /** There may be a page, or a row before, about the same. */
    ALIKE,
    /** It can't be made a page as it is. */
    BAD,
    MADE,
    /** It was good, and became bad before it was made. */
    REFUSED,
    /** Its page was made, and is deleted. */
    UNDONE,
    /** Its page was made, and was changed since by others or can't be deleted: it stays. */
    KEPT;

    /** Those that can be made pages. */
    static final Set<RowState> WAITING = EnumSet.of(GOOD, ALIKE);
}
