package org.terreau.territories;

import java.util.List;

/**
 * Territories side by side.
 *
 * @param territories those that are compared, a column each; none where too few or too many are chosen
 * @param chosen how many are chosen of those that there are
 * @param unknown what was asked for and isn't there for this reader, as it was written
 * @param choices the territories that there are
 */
public record Comparison(
        List<Link> territories, List<Line> lines, int chosen, List<String> unknown, List<Kind> choices) {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    /** What the territories say of one aspect, in the order of the columns. */
    public record Line(Aspect aspect, List<Cell> cells) {}

    /** What one territory says of an aspect; nothing where nobody has said so. */
    public record Cell(List<Item> items) {}

    /**
     * One thing said.
     *
     * @param address where it leads to; blank where nowhere
     * @param sharedBy how many of the territories say it, where that is something in common
     */
    public record Item(Text text, String address, int sharedBy) {

        public boolean isShared() {
            return sharedBy > 1;
        }
    }

    /** Territories of one kind. */
    public record Kind(String name, List<Choice> territories) {}

    /** A territory that can be chosen. */
    public record Choice(String slug, Link link, boolean chosen) {}

    /** Whether so many can be looked at together. */
    static boolean isPossible(int territories) {
        return territories >= FEWEST && territories <= MOST;
    }

    /** Whether there is something to compare. */
    public boolean isMade() {
        return !territories.isEmpty();
    }

    public boolean isTooMany() {
        return chosen > MOST;
    }

    /** How many have to be taken away. */
    public int over() {
        return chosen - MOST;
    }
}
