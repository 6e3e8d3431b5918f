package org.terreau.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.terreau.history.Region.Agreed;
import org.terreau.history.Region.Conflict;

/**
 * Two texts made from the same one, merged by lines. What one side changed is taken from it; what both changed, or
 * changed right beside one another, is a conflict unless both wrote the same.
 *
 * @param regions the whole text, in order
 */
public record Merge(List<Region> regions) {

    public Merge {
        regions = List.copyOf(regions);
    }

    public static Merge threeWay(String base, String mine, String theirs) {
        return new Merging(Text.lines(base), Text.lines(mine), Text.lines(theirs)).merge();
    }

    /** The merged text, with {@code \n} between lines; empty where there is a conflict. */
    public Optional<String> text() {
        return conflicts().isEmpty() ? Optional.of(decided(Conflict::mine)) : Optional.empty();
    }

    public List<Conflict> conflicts() {
        return regions.stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    /** The merged text, in which each conflict has the lines that the decision gives. */
    public String decided(Function<Conflict, List<String>> decision) {
        List<String> lines = new ArrayList<>();
        for (Region region : regions) {
            switch (region) {
                case Agreed agreed -> lines.addAll(agreed.lines());
                case Conflict conflict -> lines.addAll(decision.apply(conflict));
            }
        }
        return Text.join(lines);
    }

    /** One side, and how far it was read. */
    private static final class Side {

        private final List<String> lines;
        private final List<Edit> edits;
        private int next;

        /** How much further the same place is in this side than in the base. */
        private int shift;

        Side(List<String> base, List<String> lines) {
            this.lines = lines;
            this.edits = Alignment.of(base, lines);
        }

        /** Where in the base its next edit begins. */
        int nextStart() {
            return next < edits.size() ? edits.get(next).beforeStart() : Integer.MAX_VALUE;
        }

        /** Takes the next edit if it begins by this line of the base; gives the line by which the stretch then ends. */
        int take(int end) {
            if (nextStart() > end) {
                return end;
            }
            Edit edit = edits.get(next);
            next++;
            shift += edit.added() - edit.removed();
            return Math.max(end, edit.beforeEnd());
        }

        List<String> between(int start, int shiftAtStart, int end) {
            return lines.subList(start + shiftAtStart, end + shift);
        }
    }

    /** One merge under way. */
    private static final class Merging {

        private final List<String> base;
        private final Side mine;
        private final Side theirs;
        private final List<Region> regions = new ArrayList<>();
        private final List<String> agreed = new ArrayList<>();

        Merging(List<String> base, List<String> mine, List<String> theirs) {
            this.base = base;
            this.mine = new Side(base, mine);
            this.theirs = new Side(base, theirs);
        }

        Merge merge() {
            int at = 0;
            while (true) {
                int start = Math.min(base.size(), Math.min(mine.nextStart(), theirs.nextStart()));
                agree(base.subList(at, start));
                if (mine.nextStart() > base.size() && theirs.nextStart() > base.size()) {
                    closeAgreed();
                    return new Merge(regions);
                }
                at = stretch(start);
            }
        }

        /** Reads all edits that touch one another, and gives the line of the base after them. */
        private int stretch(int start) {
            int shiftOfMine = mine.shift;
            int shiftOfTheirs = theirs.shift;
            int end = start;
            for (int reached = -1; reached != end || touches(end); ) {
                reached = end;
                end = theirs.take(mine.take(end));
            }
            decide(
                    base.subList(start, end),
                    mine.between(start, shiftOfMine, end),
                    theirs.between(start, shiftOfTheirs, end));
            return end;
        }

        private boolean touches(int end) {
            return Math.min(mine.nextStart(), theirs.nextStart()) <= end;
        }

        private void decide(List<String> old, List<String> left, List<String> right) {
            if (left.equals(right) || right.equals(old)) {
                agree(left);
            } else if (left.equals(old)) {
                agree(right);
            } else {
                closeAgreed();
                regions.add(new Conflict(old, left, right));
            }
        }

        /** Agreed lines that follow one another are one region. */
        private void agree(List<String> lines) {
            agreed.addAll(lines);
        }

        private void closeAgreed() {
            if (!agreed.isEmpty()) {
                regions.add(new Agreed(agreed));
                agreed.clear();
            }
        }
    }
}
