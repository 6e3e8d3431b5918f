package org.terreau.history;

/**
 * Lines that both texts have, left out.
 *
 * @param lines how many
 */
public record Fold(int lines) implements Block {

    public Fold {
        if (lines < 1) {
            throw new IllegalArgumentException("A fold hides at least one line");
        }
    }
}
