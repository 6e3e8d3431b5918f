package org.terreau.territories.official;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long suggestions take, for who types the names and codes of some territories letter by letter.
 *
 * <pre>
 * mvn -pl plugins/territories -am test-compile
 * cd plugins/territories/target
 * java -cp test-classes:classes:../../../ontology/target/classes org.terreau.territories.official.SuggestionsBench
 * </pre>
 */
final class SuggestionsBench {

    private static final int TERRITORIES = 200;
    private static final int LIMIT = 10;
    private static final int ROUNDS = 3;
    private static final double MILLION = 1_000_000.0;

    private SuggestionsBench() {}

    public static void main(String[] arguments) {
        long heap = heap();
        long begin = System.nanoTime();
        OfficialTerritories france = OfficialTerritories.ofFrance();
        System.out.printf(Locale.ROOT, "loaded in %.0f ms%n", (System.nanoTime() - begin) / MILLION);
        System.out.printf(Locale.ROOT, "heap %.2f MB%n", (heap() - heap) / MILLION);

        List<String> typed = typed(france);
        for (int round = 1; round <= ROUNDS; round++) {
            long[] times = typed.stream()
                    .mapToLong(text -> time(france, text))
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "round %d, %d suggestions: p50 %.2f, p95 %.2f, p99 %.2f, longest %.2f ms%n",
                    round,
                    times.length,
                    times[times.length / 2] / MILLION,
                    times[times.length * 95 / 100] / MILLION,
                    times[times.length * 99 / 100] / MILLION,
                    times[times.length - 1] / MILLION);
        }
        System.out.printf(Locale.ROOT, "hostile: %.2f ms%n", hostile(france) / MILLION);
    }

    private static List<String> typed(OfficialTerritories france) {
        List<OfficialTerritory> some = new ArrayList<>(france.all().toList());
        Collections.shuffle(some, new Random(1));
        List<String> typed = new ArrayList<>();
        for (OfficialTerritory territory : some.subList(0, TERRITORIES)) {
            for (String whole : List.of(territory.name(), territory.code())) {
                for (int end = 1; end <= whole.length(); end++) {
                    typed.add(whole.substring(0, end));
                }
            }
        }
        Collections.shuffle(typed, new Random(2));
        return typed;
    }

    /** The longest of what is made to take long. */
    private static long hostile(OfficialTerritories france) {
        return List.of(
                        "s".repeat(10_000),
                        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                        "s sa sai sain saint",
                        "\ufdfa".repeat(200))
                .stream()
                .mapToLong(text -> Arrays.stream(new int[ROUNDS])
                        .mapToLong(round -> time(france, text))
                        .min()
                        .orElseThrow())
                .max()
                .orElseThrow();
    }

    private static long time(OfficialTerritories france, String text) {
        long begin = System.nanoTime();
        france.suggest(text, LIMIT);
        return System.nanoTime() - begin;
    }

    /** What is in use, in bytes. */
    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
