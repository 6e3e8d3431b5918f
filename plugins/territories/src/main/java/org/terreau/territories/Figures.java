package org.terreau.territories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terreau.ontology.TR;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.view.Dashboard;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the home page: how much is told here, and where cooperation is most alive. */
public final class Figures implements Dashboard {

    private static final int MOST_ALIVE = 5;

    private final Commons commons;

    Figures(Commons commons) {
        this.commons = commons;
    }

    /** What the template shows. */
    public record Shown(int actors, int cooperations, int initiatives, int territories, List<Alive> alive) {}

    /** A territory and how many cooperations there are. */
    public record Alive(Link link, int cooperations) {}

    @Override
    public Place place() {
        return Dashboard.Place.HOME;
    }

    @Override
    public Optional<Piece> seenBy(Viewing viewing, Words words) {
        CommonsView seen = commons.asSeenBy(viewing.reader());
        Map<String, Integer> figures = seen.select(Question.FIGURES.text(), Map.of()).stream()
                .filter(row -> row.value("type").isPresent())
                .collect(Collectors.toMap(row -> row.text("type").orElseThrow(), Counts::number));
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Shown shown = new Shown(
                figures.getOrDefault(TR.Actor.getURI(), 0),
                figures.getOrDefault(TR.Cooperation.getURI(), 0),
                figures.getOrDefault(TR.Initiative.getURI(), 0),
                figures.getOrDefault(TR.Territory.getURI(), 0),
                alive(seen));
        return Optional.of(new Piece(words.t("territories.figures"), "territories/figures.jte", shown));
    }

    private static List<Alive> alive(CommonsView seen) {
        return seen.select(Question.COOPERATIONS_BY_TERRITORY.text(), Map.of()).stream()
                .flatMap(row ->
                        Link.of(row, "territory", "name").map(link -> new Alive(link, Counts.number(row))).stream())
                .limit(MOST_ALIVE)
                .toList();
    }
}
