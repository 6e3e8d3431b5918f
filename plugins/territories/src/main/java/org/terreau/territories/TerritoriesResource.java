package org.terreau.territories;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.view.Kept;
import org.terreau.spi.view.Screen;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** {@code /territories}: the territories, by kind, with how much is told of each. */
@Kept
@Path("/territories")
@RequestScoped
public class TerritoriesResource {

    @Inject
    private Commons commons;

    @Inject
    private Viewing viewing;

    @Inject
    private Words words;

    public TerritoriesResource() {}

    /** A territory and how much is told of it. */
    public record Territory(Link link, String kind, int actors, int initiatives, int cooperations) {}

    /** Territories of one kind. */
    public record Kind(String name, List<Territory> territories) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Screen territories() {
        CommonsView seen = commons.asSeenBy(viewing.reader());
        Counts actors = Counts.of(seen.select(Question.ACTORS_BY_TERRITORY.text(), Map.of()));
        Counts initiatives = Counts.of(seen.select(Question.INITIATIVES_BY_TERRITORY.text(), Map.of()));
        Counts cooperations = Counts.of(seen.select(Question.COOPERATIONS_BY_TERRITORY.text(), Map.of()));
        Map<String, List<Territory>> byKind = seen.select(Question.TERRITORIES.text(), Map.of()).stream()
                .flatMap(row -> Link.of(row, "territory", "name").stream()
                        .map(link -> new Territory(
                                link,
                                kind(row),
                                actors.in(row.page("territory").orElseThrow()),
                                initiatives.in(row.page("territory").orElseThrow()),
                                cooperations.in(row.page("territory").orElseThrow()))))
                .sorted(Comparator.comparing(Territory::link, Link.in(viewing.locale())))
                .collect(Collectors.groupingBy(Territory::kind, TreeMap::new, Collectors.toList()));
        List<Kind> kinds = byKind.entrySet().stream()
                .map(entry -> new Kind(entry.getKey(), entry.getValue()))
                .toList();
        return new Screen(words.t("territories.title"), "territories/territories.jte", kinds);
    }

    private String kind(Row row) {
        return row.value("kind")
                .flatMap(kind -> commons.label(kind, viewing.locale()))
                .orElseGet(() -> words.t("territories.other"));
    }
}
