package org.terreau.territories.official;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.terreau.ontology.TR;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the page of a territory that has an official code: what the official data say of it, and where they come from. */
public final class OfficialProfile implements Fragment {

    private final Commons commons;

    public OfficialProfile(Commons commons) {
        this.commons = commons;
    }

    @Override
    public Optional<Piece> on(PageSummary page, Viewing viewing, Words words) {
        if (!page.type().equals("Territory")) {
            return Optional.empty();
        }
        CommonsView seen = commons.asSeenBy(viewing.reader());
        return seen.graph(page.slug())
                .flatMap(graph -> official(graph, seen.thing(page.slug())))
                .map(territory -> new Piece(
                        words.t("territories.official.title"),
                        "territories/register.jte",
                        new OfficialViews(commons, viewing).of(territory)));
    }

    private static Optional<OfficialTerritory> official(Graph graph, Node thing) {
        return graph.stream(thing, TR.official.asNode(), Node.ANY)
                .flatMap(said -> OfficialAuthority.code(said.getObject().getURI()).stream())
                .flatMap(code -> OfficialTerritories.ofFrance().find(code).stream())
                .findFirst();
    }
}
