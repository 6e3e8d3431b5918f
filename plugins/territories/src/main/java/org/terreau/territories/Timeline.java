package org.terreau.territories;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What happened, year by year.
 *
 * @param earlier how many beginnings, before those that are shown, are left out
 */
public record Timeline(List<Year> years, int earlier) {

    /** What happened in a year, in order. */
    public record Year(int number, List<Event> events) {

        public Year {
            events = List.copyOf(events);
        }

        /** As programs read it. */
        public String written() {
            return String.format(Locale.ROOT, "%04d", number);
        }
    }

    public Timeline {
        years = List.copyOf(years);
    }

    /** What happened at the same time is told as milestones first, then by name. */
    static Timeline of(List<Event> events, int earlier, Locale locale) {
        Comparator<Event> order = Comparator.comparing(Event::when)
                .thenComparing(Event::kind)
                .thenComparing(Event::link, Link.in(locale));
        return new Timeline(
                events.stream()
                        .sorted(order)
                        .collect(Collectors.groupingBy(event -> event.when().year(), TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(year -> new Year(year.getKey(), year.getValue()))
                        .toList(),
                earlier);
    }

    boolean isEmpty() {
        return years.isEmpty();
    }
}
