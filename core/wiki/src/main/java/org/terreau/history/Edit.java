package org.terreau.history;

/**
 * A stretch of one list that another stretch replaces in the other list; either may be empty, not both. Ends are
 * exclusive.
 */
record Edit(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {

    int removed() {
        return beforeEnd - beforeStart;
    }

    int added() {
        return afterEnd - afterStart;
    }
}
