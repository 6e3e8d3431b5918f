package org.terreau.intake;

/** How far an import is. */
public enum Stage {
    /** It waits for somebody to say which column is which field. */
    MATCHING,
    CHECKING,
    /** It waits for somebody to say what is to be made. */
    CHECKED,
    MAKING,
    MADE,
    UNDOING,
    UNDONE;

    /** Whether work is under way, or waits for its turn. */
    public boolean busy() {
        return this == CHECKING || this == MAKING || this == UNDOING;
    }

    /** Where it is once the work is done. */
    Stage next() {
        return switch (this) {
            case CHECKING -> CHECKED;
            case MAKING -> MADE;
            case UNDOING -> UNDONE;
            default -> throw new IllegalStateException("Nothing is done while an import is at " + this);
        };
    }
}
