package org.terreau.history;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which elements of two lists correspond, in bounded time: elements that both lists have once hold the two
 * together (as patience diff does), Myers's algorithm fills what lies between, up to a budget; what goes beyond counts
 * as replaced.
 */
final class Alignment {

    /** Steps of Myers's algorithm, in all and for one gap: about a second, and a tenth of it. */
    private static final long BUDGET = 200_000_000;

    private static final long BUDGET_OF_GAP = 25_000_000;

    private static final Comparator<Change> IN_ORDER = Comparator.<Change>comparingInt(change -> change.startOriginal)
            .thenComparingInt(change -> change.endOriginal)
            .thenComparingInt(change -> change.startRevised);

    private final List<String> before;
    private final List<String> after;

    /** For each element of {@code before} its place in {@code after}, or -1. Increasing. */
    private final int[] match;

    private long budget = BUDGET;

    private Alignment(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.match = new int[before.size()];
        Arrays.fill(match, -1);
    }

    static List<Edit> of(List<String> before, List<String> after) {
        Alignment alignment = new Alignment(before, after);
        alignment.align();
        return alignment.edits();
    }

    private void align() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            match[start] = start;
            start++;
        }
        int fromEnd = 0;
        while (fromEnd < shorter - start
                && before.get(before.size() - 1 - fromEnd).equals(after.get(after.size() - 1 - fromEnd))) {
            match[before.size() - 1 - fromEnd] = after.size() - 1 - fromEnd;
            fromEnd++;
        }
        int previousBefore = start;
        int previousAfter = start;
        int end = before.size() - fromEnd;
        for (int[] anchor : anchors(start, end, start, after.size() - fromEnd)) {
            fill(previousBefore, anchor[0], previousAfter, anchor[1]);
            match[anchor[0]] = anchor[1];
            previousBefore = anchor[0] + 1;
            previousAfter = anchor[1] + 1;
        }
        fill(previousBefore, end, previousAfter, after.size() - fromEnd);
    }

    /** The longest increasing chain of elements that occur once on each side. */
    private List<int[]> anchors(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
        Map<String, Integer> once = places(before, beforeStart, beforeEnd);
        Map<String, Integer> onceAfter = places(after, afterStart, afterEnd);
        List<int[]> common = new ArrayList<>();
        for (int i = beforeStart; i < beforeEnd; i++) {
            int place = onceAfter.getOrDefault(before.get(i), -1);
            if (place >= 0 && once.get(before.get(i)) == i) {
                common.add(new int[] {i, place});
            }
        }
        return longestChain(common);
    }

    /** Where each element is, or -1 where it occurs again. */
    private static Map<String, Integer> places(List<String> list, int start, int end) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = start; i < end; i++) {
            places.merge(list.get(i), i, (first, again) -> -1);
        }
        return places;
    }

    private static List<int[]> longestChain(List<int[]> pairs) {
        int[] lastOfLength = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(lastOfLength[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low > 0 ? lastOfLength[low - 1] : -1;
            lastOfLength[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] chain = new int[length][];
        for (int at = length - 1, i = length > 0 ? lastOfLength[length - 1] : -1; at >= 0; at--, i = previous[i]) {
            chain[at] = pairs.get(i);
        }
        return List.of(chain);
    }

    /** Matches what it can between two anchors. What only one side has can't match, and costs nothing. */
    private void fill(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
        List<Integer> mine = shared(before, beforeStart, beforeEnd, after, afterStart, afterEnd);
        List<Integer> theirs = shared(after, afterStart, afterEnd, before, beforeStart, beforeEnd);
        long cost = (long) (mine.size() + theirs.size()) * (mine.size() + theirs.size());
        if (mine.isEmpty() || theirs.isEmpty() || cost > BUDGET_OF_GAP || cost > budget) {
            return;
        }
        budget -= cost;
        matchUnchanged(mine, theirs, changes(mine, theirs));
    }

    private List<Change> changes(List<Integer> mine, List<Integer> theirs) {
        DiffAlgorithmI<String> myers = new MyersDiffWithLinearSpace<>();
        List<Change> changes = new ArrayList<>(myers.computeDiff(
                mine.stream().map(before::get).toList(),
                theirs.stream().map(after::get).toList(),
                null));
        changes.sort(IN_ORDER);
        return changes;
    }

    private void matchUnchanged(List<Integer> mine, List<Integer> theirs, List<Change> changes) {
        int i = 0;
        int j = 0;
        for (Change change : changes) {
            for (; i < change.startOriginal; i++, j++) {
                match[mine.get(i)] = theirs.get(j);
            }
            i = change.endOriginal;
            j = change.endRevised;
        }
        for (; i < mine.size() && j < theirs.size(); i++, j++) {
            match[mine.get(i)] = theirs.get(j);
        }
    }

    private static List<Integer> shared(
            List<String> list, int start, int end, List<String> other, int otherStart, int otherEnd) {
        if (start == end || otherStart == otherEnd) {
            return List.of();
        }
        Set<String> others = new HashSet<>(other.subList(otherStart, otherEnd));
        List<Integer> shared = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (others.contains(list.get(i))) {
                shared.add(i);
            }
        }
        return shared;
    }

    private List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int startBefore = i;
            while (i < before.size() && match[i] < 0) {
                i++;
            }
            int end = i < before.size() ? match[i] : after.size();
            if (i > startBefore || end > j) {
                edits.add(new Edit(startBefore, i, j, end));
            }
            j = end;
            while (i < before.size() && match[i] == j) {
                i++;
                j++;
            }
        }
        return edits;
    }
}
