package org.terreau.territories.network;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** From one year to another, both included; without a beginning or an end where that isn't said. */
public record Period(OptionalInt from, OptionalInt until) {

    private static final int YEAR = 4;

    /** @param from a year or a day, as XML Schema writes them; blank where it isn't said */
    static Period of(Optional<String> from, Optional<String> until) {
        return new Period(year(from), year(until));
    }

    private static OptionalInt year(Optional<String> date) {
        return date.filter(said -> said.matches("\\d{4}(-.*)?"))
                .map(said -> OptionalInt.of(Integer.parseInt(said.substring(0, YEAR))))
                .orElseGet(OptionalInt::empty);
    }

    /** Whether it may have been so in that year: also where it isn't said since when, or till when. */
    boolean covers(int year) {
        return from.orElse(year) <= year && year <= until.orElse(year);
    }

    /** The years that are said. */
    IntStream years() {
        return IntStream.concat(from.stream(), until.stream());
    }
}
