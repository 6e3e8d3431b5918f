package org.terreau.web.history;

import java.util.List;
import java.util.Optional;

/**
 * Two revisions to compare, by their numbers.
 *
 * @param from the earlier one
 * @param to the later one, or the same
 */
public record Pair(int from, int to) {

    public Pair {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException(
                    "Compare a revision with a later one, not number " + from + " with number " + to);
        }
    }

    /** These two, whichever is the earlier. */
    static Pair ordered(int one, int other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }

    /**
     * What to compare where not both numbers are asked for: a revision with the one before it, the latest one where
     * none is named; or one with the latest.
     *
     * @param numbers of the revisions that the reader may see, newest first
     * @return empty where there is nothing before the revision to compare it with
     */
    static Optional<Pair> asked(List<Integer> numbers, Optional<Integer> from, Optional<Integer> to) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        int end = to.orElse(numbers.getFirst());
        return from.or(() -> before(numbers, end)).map(start -> ordered(start, end));
    }

    /** The change that led to the earlier of the two. */
    Optional<Pair> previous(List<Integer> numbers) {
        return before(numbers, from).map(number -> new Pair(number, from));
    }

    /** The change that was made to the later of the two. */
    Optional<Pair> next(List<Integer> numbers) {
        return numbers.reversed().stream()
                .filter(number -> number > to)
                .findFirst()
                .map(number -> new Pair(to, number));
    }

    private static Optional<Integer> before(List<Integer> numbers, int end) {
        return numbers.stream().filter(number -> number < end).findFirst();
    }
}
