package org.terreau.history;

import java.util.List;

/** A stretch of a merged text: one on which both sides agree, or one that a person must decide. */
public sealed interface Region {

    /** What the merged text has here; neither side objects. */
    record Agreed(List<String> lines) implements Region {
        public Agreed {
            lines = List.copyOf(lines);
        }
    }

    /** What both sides changed, each in its own way. */
    record Conflict(List<String> base, List<String> mine, List<String> theirs) implements Region {
        public Conflict {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }
}
