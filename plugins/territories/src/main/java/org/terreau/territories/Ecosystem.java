package org.terreau.territories;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;

/** What the graph says of territories and their actors to one reader, in their language. */
final class Ecosystem {

    private final CommonsView seen;
    private final Speech speech;
    private final Locale locale;

    Ecosystem(Commons commons, Viewing viewing) {
        this.seen = commons.asSeenBy(viewing.reader());
        this.speech = new Speech(commons, viewing.locale());
        this.locale = viewing.locale();
    }

    List<Actor> actors(Slug territory) {
        return each(
                "actor",
                seen.select(Question.ACTORS_OF_TERRITORY.text(), Map.of("territory", seen.thing(territory))),
                (link, rows) ->
                        new Actor(link, terms(rows, "kind").stream().findFirst().orElse(""), terms(rows, "field")),
                Actor::link);
    }

    List<Initiative> initiativesIn(Slug territory) {
        return initiatives(Question.INITIATIVES_OF_TERRITORY, "territory", territory);
    }

    List<Initiative> initiativesOf(Slug actor) {
        return initiatives(Question.INITIATIVES_OF_ACTOR, "actor", actor);
    }

    List<Cooperation> cooperationsIn(Slug territory) {
        return cooperations(Question.COOPERATIONS_OF_TERRITORY, "territory", territory);
    }

    List<Cooperation> cooperationsOf(Slug actor) {
        return cooperations(Question.COOPERATIONS_OF_ACTOR, "actor", actor);
    }

    List<Instrument> instrumentsIn(Slug territory) {
        return each(
                "instrument",
                seen.select(Question.INSTRUMENTS_OF_TERRITORY.text(), Map.of("territory", seen.thing(territory))),
                (link, rows) -> new Instrument(link, links(rows, "initiative", "initiativeName")),
                Instrument::link);
    }

    /** Pages about it that are told nowhere else, of whatever types: what has no name in the vocabulary is left out. */
    List<Mention> about(Slug territory) {
        return each(
                        "thing",
                        seen.select(Question.ABOUT_TERRITORY.text(), Map.of("territory", seen.thing(territory))),
                        (link, rows) -> new Mention(
                                link, terms(rows, "type").stream().findFirst().orElse("")),
                        Mention::link)
                .stream()
                .filter(mention -> !mention.type().isEmpty())
                .toList();
    }

    /** The territories of which this one is a part. */
    List<Link> wider(Slug territory) {
        return links(around(territory), "wider", "name");
    }

    /** The territories that are a part of this one. */
    List<Link> within(Slug territory) {
        return links(around(territory), "within", "name");
    }

    private List<Row> around(Slug territory) {
        return seen.select(Question.AROUND_TERRITORY.text(), Map.of("territory", seen.thing(territory)));
    }

    private List<Initiative> initiatives(Question question, String variable, Slug slug) {
        return each(
                "initiative",
                seen.select(question.text(), Map.of(variable, seen.thing(slug))),
                (link, rows) -> new Initiative(link, links(rows, "carrier", "carrierName")),
                Initiative::link);
    }

    private List<Cooperation> cooperations(Question question, String variable, Slug slug) {
        return each(
                "cooperation",
                seen.select(question.text(), Map.of(variable, seen.thing(slug))),
                (link, rows) -> new Cooperation(
                        link,
                        links(rows, "participant", "participantName"),
                        links(rows, "about", "aboutName"),
                        rows.getFirst().text("since").orElse(""),
                        terms(rows, "form"),
                        links(rows, "source", "sourceName")),
                Cooperation::link);
    }

    /** One thing for all rows about the same page, in the order of names. */
    private <T> List<T> each(
            String variable, List<Row> rows, BiFunction<Link, List<Row>, T> thing, Function<T, Link> link) {
        Map<Link, List<Row>> about = rows.stream()
                .filter(row -> Link.of(row, variable, "name").isPresent())
                .collect(Collectors.groupingBy(
                        row -> Link.of(row, variable, "name").orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return about.entrySet().stream()
                .map(entry -> thing.apply(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(link, Link.in(locale)))
                .toList();
    }

    private List<Link> links(Collection<Row> rows, String variable, String name) {
        return speech.links(rows, variable, name);
    }

    private List<String> terms(Collection<Row> rows, String variable) {
        return speech.terms(Speech.values(variable, rows));
    }
}
