package org.terreau.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two versions of a text, line by line, and word by word in lines that were changed. However long and different they
 * are it takes a few seconds at most: very long differences are told less finely.
 *
 * @param blocks all lines, in order; in a stretch that changed, removed lines before those added in their place
 */
public record TextComparison(List<Block> blocks) {

    /** How far after its place the new version of a line is looked for, in lines. */
    private static final int REACH = 5;

    /** Comparisons by words in one text; what comes after is told by lines. */
    private static final int MOST_WORD_COMPARISONS = 20_000;

    public TextComparison {
        blocks = List.copyOf(blocks);
    }

    public static TextComparison of(String before, String after) {
        return new Comparing(Text.lines(before), Text.lines(after)).compare();
    }

    /** Whether both texts say the same, but for line ends. */
    public boolean same() {
        return blocks.stream().allMatch(TextComparison::isUnchanged);
    }

    /**
     * The comparison with long unchanged stretches left out.
     *
     * @param context unchanged lines kept before and after each change
     */
    public TextComparison folded(int context) {
        if (context < 0) {
            throw new IllegalArgumentException("The context of a change is 0 lines or more, not " + context);
        }
        List<Block> folded = new ArrayList<>();
        for (int start = 0; start < blocks.size(); ) {
            int end = endOfStretch(start);
            if (isUnchanged(blocks.get(start))) {
                int head = start == 0 ? 0 : context;
                int tail = end == blocks.size() ? 0 : context;
                fold(blocks.subList(start, end), head, tail, folded);
            } else {
                folded.addAll(blocks.subList(start, end));
            }
            start = end;
        }
        return new TextComparison(folded);
    }

    private int endOfStretch(int start) {
        int end = start + 1;
        while (end < blocks.size() && isUnchanged(blocks.get(end)) == isUnchanged(blocks.get(start))) {
            end++;
        }
        return end;
    }

    /** One line is as long as the note that it was left out. */
    private static void fold(List<Block> unchanged, int head, int tail, List<Block> folded) {
        boolean holdsFold = unchanged.stream().anyMatch(Fold.class::isInstance);
        if (holdsFold || unchanged.size() <= head + tail + 1) {
            folded.addAll(unchanged);
            return;
        }
        folded.addAll(unchanged.subList(0, head));
        folded.add(new Fold(unchanged.size() - head - tail));
        folded.addAll(unchanged.subList(unchanged.size() - tail, unchanged.size()));
    }

    private static boolean isUnchanged(Block block) {
        return switch (block) {
            case Line line -> line.kind() == Line.Kind.UNCHANGED;
            case Fold ignored -> true;
        };
    }

    /** One comparison under way. */
    private static final class Comparing {

        private final List<String> before;
        private final List<String> after;
        private final List<Block> blocks = new ArrayList<>();
        private int wordComparisons;

        Comparing(List<String> before, List<String> after) {
            this.before = before;
            this.after = after;
        }

        TextComparison compare() {
            int i = 0;
            int j = 0;
            for (Edit edit : Alignment.of(before, after)) {
                unchanged(i, edit.beforeStart(), j);
                change(edit);
                i = edit.beforeEnd();
                j = edit.afterEnd();
            }
            unchanged(i, before.size(), j);
            return new TextComparison(blocks);
        }

        private void unchanged(int start, int end, int startAfter) {
            for (int i = start; i < end; i++) {
                blocks.add(Line.unchanged(i, startAfter + i - start, before.get(i)));
            }
        }

        /** Lines that have a new version come with it; those around it were removed or added. */
        private void change(Edit edit) {
            int removedFrom = edit.beforeStart();
            int j = edit.afterStart();
            for (int i = edit.beforeStart(); i < edit.beforeEnd(); i++) {
                int last = Math.min(edit.afterEnd(), j + REACH);
                for (int candidate = j; candidate < last; candidate++) {
                    Optional<List<Run>> runs = words(before.get(i), after.get(candidate));
                    if (runs.isPresent()) {
                        replaced(removedFrom, i, j, candidate);
                        blocks.add(Line.changed(i, candidate, runs.get()));
                        removedFrom = i + 1;
                        j = candidate + 1;
                        break;
                    }
                }
            }
            replaced(removedFrom, edit.beforeEnd(), j, edit.afterEnd());
        }

        private Optional<List<Run>> words(String left, String right) {
            boolean worth = !left.isBlank() && !right.isBlank() && wordComparisons < MOST_WORD_COMPARISONS;
            if (!worth) {
                return Optional.empty();
            }
            wordComparisons++;
            return WordComparison.of(left, right);
        }

        private void replaced(int start, int end, int startAfter, int endAfter) {
            for (int i = start; i < end; i++) {
                blocks.add(Line.removed(i, before.get(i)));
            }
            for (int j = startAfter; j < endAfter; j++) {
                blocks.add(Line.added(j, after.get(j)));
            }
        }
    }
}
