package org.terreau.territories;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;

/** How a territory came to be what it is, as one reader sees it, in their language. Two questions to the graph. */
final class Trajectory {

    /** Where thousands of things began, the milestones are still to be found. */
    private static final int MOST_BEGINNINGS = 40;

    private final CommonsView seen;
    private final Speech speech;
    private final Locale locale;

    Trajectory(Commons commons, Viewing viewing) {
        this.seen = commons.asSeenBy(viewing.reader());
        this.speech = new Speech(commons, viewing.locale());
        this.locale = viewing.locale();
    }

    private record Dated(Node thing, Event.Kind kind, When when, Optional<When> until) {}

    /** All its milestones and the steps of its narratives, and the latest of what began there. */
    Timeline of(Slug territory) {
        List<Dated> all = dated(territory);
        List<Dated> begun = all.stream()
                .filter(dated -> !dated.kind().isTold())
                .sorted(Comparator.comparing(Dated::when).reversed())
                .toList();
        List<Dated> told = Stream.concat(
                        all.stream().filter(dated -> dated.kind().isTold()),
                        begun.stream().limit(MOST_BEGINNINGS))
                .toList();
        return Timeline.of(events(told), Math.max(0, begun.size() - MOST_BEGINNINGS), locale);
    }

    /** Something that two dates are given for began at the first of them. */
    private List<Dated> dated(Slug territory) {
        List<Row> rows = seen.select(Question.TRAJECTORY.text(), Map.of("territory", seen.thing(territory)));
        return Speech.about("thing", rows).entrySet().stream()
                .flatMap(thing -> Speech.values("date", thing.getValue()).stream()
                        .flatMap(date -> When.of(date).stream())
                        .min(Comparator.naturalOrder())
                        .map(when -> new Dated(
                                thing.getKey(), kind(thing.getValue().getFirst()), when, until(thing.getValue())))
                        .stream())
                .toList();
    }

    private List<Event> events(List<Dated> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        List<Node> things = told.stream().map(Dated::thing).toList();
        Map<Node, List<Row>> about = Speech.about("thing", seen.select(Question.THINGS.text(), "thing", things));
        return told.stream()
                .flatMap(dated -> event(dated, about.getOrDefault(dated.thing(), List.of())).stream())
                .toList();
    }

    private Optional<Event> event(Dated dated, List<Row> about) {
        return speech.link("thing", "name", about)
                .map(link -> new Event(
                        link,
                        dated.kind(),
                        dated.when(),
                        dated.until(),
                        speech.links(about, "source", "sourceName"),
                        new Event.Told(
                                speech.links(about, "narrative", "narrativeName"),
                                speech.links(about, "teller", "tellerName"))));
    }

    private static Optional<When> until(List<Row> rows) {
        return Speech.values("until", rows).stream()
                .flatMap(date -> When.of(date).stream())
                .max(Comparator.naturalOrder());
    }

    private static Event.Kind kind(Row row) {
        return Event.Kind.values()[Integer.parseInt(row.text("kind").orElseThrow())];
    }
}
