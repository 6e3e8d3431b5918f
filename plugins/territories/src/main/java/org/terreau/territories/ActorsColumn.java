package org.terreau.territories;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Viewing;

/** In lists of territories: how many actors are based or at work there. */
final class ActorsColumn implements Column {

    private final Commons commons;

    ActorsColumn(Commons commons) {
        this.commons = commons;
    }

    @Override
    public String type() {
        return "Territory";
    }

    @Override
    public String key() {
        return "actors";
    }

    @Override
    public String message() {
        return "territories.actors";
    }

    @Override
    public Map<Slug, String> values(Collection<Slug> pages, Viewing viewing) {
        CommonsView seen = commons.asSeenBy(viewing.reader());
        Collection<Node> territories = pages.stream().map(seen::thing).toList();
        NumberFormat number = NumberFormat.getIntegerInstance(viewing.locale());
        return seen.select(Question.ACTORS_BY_TERRITORY.text(), "territory", territories).stream()
                .filter(row -> row.page("territory").isPresent())
                .collect(Collectors.toMap(
                        row -> row.page("territory").orElseThrow(), row -> number.format(Counts.number(row))));
    }
}
