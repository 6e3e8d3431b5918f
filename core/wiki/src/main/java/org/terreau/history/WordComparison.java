package org.terreau.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two lines word by word, where that tells a reader more than the lines themselves. */
final class WordComparison {

    /** Longer lines are compared as wholes. In characters, both together. */
    private static final int LONGEST = 40_000;

    /** The part of the words that two versions of a line have in common; with less they are two lines. */
    private static final double ALIKE = 0.4;

    private WordComparison() {}

    /** The runs of the line that was changed; empty where the two have too little in common. */
    static Optional<List<Run>> of(String before, String after) {
        if (before.length() + after.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> left = Text.words(before);
        List<String> right = Text.words(after);
        return likeness(left, right) < ALIKE ? Optional.empty() : Optional.of(runs(left, right));
    }

    /** From 0 to 1: how much of the letters of both stands in words that both have. */
    private static double likeness(List<String> left, List<String> right) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        int common = 0;
        for (String word : left) {
            counts.merge(word, 1, Integer::sum);
            all += weight(word);
        }
        for (String word : right) {
            all += weight(word);
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common += 2 * weight(word);
            }
        }
        return all == 0 ? 1 : (double) common / all;
    }

    private static int weight(String word) {
        return word.isBlank() ? 0 : word.length();
    }

    private static List<Run> runs(List<String> left, List<String> right) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Edit edit : joined(Alignment.of(left, right), left)) {
            add(runs, Run.Kind.SAME, left.subList(at, edit.beforeStart()));
            add(runs, Run.Kind.REMOVED, left.subList(edit.beforeStart(), edit.beforeEnd()));
            add(runs, Run.Kind.ADDED, right.subList(edit.afterStart(), edit.afterEnd()));
            at = edit.beforeEnd();
        }
        add(runs, Run.Kind.SAME, left.subList(at, left.size()));
        return runs;
    }

    /** Edits with only spaces between them read better as one. */
    private static List<Edit> joined(List<Edit> edits, List<String> left) {
        List<Edit> joined = new ArrayList<>();
        for (Edit edit : edits) {
            Optional<Edit> last = joined.isEmpty() ? Optional.empty() : Optional.of(joined.get(joined.size() - 1));
            if (last.isPresent() && onlySpaces(left.subList(last.get().beforeEnd(), edit.beforeStart()))) {
                Edit first = last.get();
                joined.set(
                        joined.size() - 1,
                        new Edit(first.beforeStart(), edit.beforeEnd(), first.afterStart(), edit.afterEnd()));
            } else {
                joined.add(edit);
            }
        }
        return joined;
    }

    private static boolean onlySpaces(List<String> words) {
        return words.stream().allMatch(String::isBlank);
    }

    private static void add(List<Run> runs, Run.Kind kind, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text));
        }
    }
}
