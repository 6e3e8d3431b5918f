package org.terreau.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terreau.spi.page.Slug;

/**
 * Finds what a row may be the same as, among the pages of its type and the rows before it: what has the same name or
 * nearly, and isn't known to be elsewhere. A name that is only nearly the same counts where both are in one place.
 */
final class Lookalikes {

    private static final int LONG_NAME = 12;
    private static final int SHORT_NAME = 5;
    private static final int MOST = 3;
    private static final Set<String> LITTLE_WORDS = Set.of(
            "a",
            "au",
            "aux",
            "d",
            "de",
            "des",
            "du",
            "en",
            "et",
            "l",
            "la",
            "le",
            "les",
            "of",
            "pour",
            "sur",
            "the",
            "association",
            "asso");

    private final Function<Slug, Whereabouts> places;
    private final Map<String, List<Known>> byWord = new HashMap<>();

    /** @param places where a page says that its thing is */
    Lookalikes(Function<Slug, Whereabouts> places) {
        this.places = places;
    }

    private record Known(Resemblance said, String name, Optional<Whereabouts> where) {}

    void add(Slug page, String title) {
        add(new Known(new Resemblance(Optional.of(page), OptionalInt.empty(), title), name(title), Optional.empty()));
    }

    void add(int line, String title, Whereabouts where) {
        add(new Known(new Resemblance(Optional.empty(), OptionalInt.of(line), title), name(title), Optional.of(where)));
    }

    private void add(Known known) {
        handles(known.name())
                .forEach(handle ->
                        byWord.computeIfAbsent(handle, any -> new ArrayList<>()).add(known));
    }

    /** The likeliest ones. */
    List<Resemblance> of(String title, Whereabouts where) {
        String name = name(title);
        Set<Known> candidates = new LinkedHashSet<>();
        handles(name).forEach(handle -> candidates.addAll(byWord.getOrDefault(handle, List.of())));
        return candidates.stream()
                .filter(known -> isAlike(known, name, where))
                .limit(MOST)
                .map(Known::said)
                .toList();
    }

    private boolean isAlike(Known known, String name, Whereabouts where) {
        boolean same = known.name().equals(name);
        if (!same && !close(known.name(), name)) {
            return false;
        }
        Whereabouts there =
                known.where().orElseGet(() -> places.apply(known.said().page().orElseThrow()));
        return there.near(where).orElse(same);
    }

    /** The words of a title that tell it from others. */
    static String name(String title) {
        Set<String> words = Folded.words(title);
        String telling =
                words.stream().filter(word -> !LITTLE_WORDS.contains(word)).collect(Collectors.joining(" "));
        return telling.isEmpty() ? String.join(" ", words) : telling;
    }

    /** By what a name is found again: its words, and how it begins. */
    private static Set<String> handles(String name) {
        Set<String> handles = new HashSet<>(List.of(name.split(" ")));
        String run = name.replace(" ", "");
        handles.add("^" + run.substring(0, Math.min(4, run.length())));
        return handles;
    }

    /** Whether two names are but a slip of the pen apart, or the same words in another order. */
    static boolean close(String one, String other) {
        if (setOf(one).equals(setOf(other))) {
            return true;
        }
        String a = one.replace(" ", "");
        String b = other.replace(" ", "");
        int shorter = Math.min(a.length(), b.length());
        int most = shorter >= LONG_NAME ? 2 : shorter >= SHORT_NAME ? 1 : 0;
        return Math.abs(a.length() - b.length()) <= most && distance(a, b, most) <= most;
    }

    private static Set<String> setOf(String name) {
        return new HashSet<>(List.of(name.split(" ")));
    }

    /** How many letters to change, add or take away; more than {@code most} is not counted further. */
    private static int distance(String a, String b, int most) {
        int[] above = new int[b.length() + 1];
        for (int column = 0; column <= b.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            int[] now = new int[b.length() + 1];
            now[0] = row;
            int least = row;
            for (int column = 1; column <= b.length(); column++) {
                int change = above[column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(change, 1 + Math.min(above[column], now[column - 1]));
                least = Math.min(least, now[column]);
            }
            if (least > most) {
                return least;
            }
            above = now;
        }
        return above[b.length()];
    }
}
