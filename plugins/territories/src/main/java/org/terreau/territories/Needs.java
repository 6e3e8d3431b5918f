package org.terreau.territories;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.terreau.ontology.TR;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;

/**
 * What a territory has and what it lacks, as one reader sees it, in their language; and what shares a field of activity
 * with what it lacks. Three questions to the graph, however many needs there are.
 */
final class Needs {

    private final CommonsView seen;
    private final Speech speech;
    private final Comparator<Part> byName;

    Needs(Commons commons, Viewing viewing) {
        this.seen = commons.asSeenBy(viewing.reader());
        this.speech = new Speech(commons, viewing.locale());
        this.byName = Comparator.comparing(Part::link, Link.in(viewing.locale()));
    }

    ResourcesAndNeeds of(Slug territory) {
        Map<String, Node> here = Map.of("territory", seen.thing(territory));
        List<Row> rows = seen.select(Question.RESOURCES_AND_NEEDS.text(), here);
        return new ResourcesAndNeeds(
                only(TR.Resource.asNode(), rows).values().stream()
                        .flatMap(about -> part(about).stream())
                        .sorted(byName)
                        .toList(),
                matched(only(TR.Need.asNode(), rows), here));
    }

    private List<Need> matched(Map<Node, List<Row>> needs, Map<String, Node> here) {
        Matching matching = matching(needs, here);
        Map<Node, Map<Match.Kind, Matching.Found>> found = new LinkedHashMap<>();
        needs.forEach((need, about) -> found.put(need, matching.with(Speech.values("field", about))));
        Map<Node, List<Row>> things = things(found.values());
        return needs.entrySet().stream()
                .flatMap(need ->
                        part(need.getValue())
                                .map(part -> new Need(part, matches(found.get(need.getKey()), things)))
                                .stream())
                .sorted(Comparator.comparing(Need::part, byName))
                .toList();
    }

    /** Nothing is asked where no need has a field. */
    private Matching matching(Map<Node, List<Row>> needs, Map<String, Node> here) {
        Matching matching = new Matching();
        if (needs.values().stream()
                .anyMatch(about -> !Speech.values("field", about).isEmpty())) {
            for (Row row : seen.select(Question.MATCHES_OF_TERRITORY.text(), here)) {
                matching.add(
                        row.value("thing").orElseThrow(),
                        Match.Kind.values()[Integer.parseInt(row.text("kind").orElseThrow())],
                        row.value("field").orElseThrow());
            }
        }
        return matching;
    }

    private Map<Node, List<Row>> things(Collection<Map<Match.Kind, Matching.Found>> found) {
        List<Node> shown = found.stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(kind -> kind.shown().stream())
                .map(Matching.Candidate::thing)
                .distinct()
                .toList();
        return shown.isEmpty() ? Map.of() : Speech.about("thing", seen.select(Question.THINGS.text(), "thing", shown));
    }

    private List<Matches> matches(Map<Match.Kind, Matching.Found> found, Map<Node, List<Row>> things) {
        return found.entrySet().stream()
                .map(kind -> new Matches(
                        kind.getKey(),
                        kind.getValue().shown().stream()
                                .flatMap(candidate -> match(kind.getKey(), candidate, things).stream())
                                .toList(),
                        kind.getValue().rest()))
                .toList();
    }

    private Optional<Match> match(Match.Kind kind, Matching.Candidate candidate, Map<Node, List<Row>> things) {
        List<Row> about = things.getOrDefault(candidate.thing(), List.of());
        return speech.link("thing", "name", about)
                .map(link -> new Match(
                        link,
                        kind == Match.Kind.PAGE ? what(about) : "",
                        kind == Match.Kind.RESOURCE_HERE ? List.of() : speech.links(about, "place", "placeName"),
                        speech.terms(candidate.fields())));
    }

    /** What everything is a case of says nothing. */
    private String what(List<Row> about) {
        return speech
                .terms(Speech.values("type", about).stream()
                        .filter(type -> !type.equals(TR.Topic.asNode()))
                        .toList())
                .stream()
                .findFirst()
                .orElse("");
    }

    private Optional<Part> part(List<Row> about) {
        return speech.link("part", "name", about)
                .map(link -> new Part(
                        link,
                        speech.text("description", about),
                        speech.terms(Speech.values("field", about)),
                        Speech.values("since", about).stream()
                                .flatMap(since -> When.of(since).stream())
                                .findFirst(),
                        speech.links(about, "source", "sourceName")));
    }

    private static Map<Node, List<Row>> only(Node kind, List<Row> rows) {
        return Speech.about(
                "part",
                rows.stream()
                        .filter(row -> row.value("kind").filter(kind::equals).isPresent())
                        .toList());
    }
}
