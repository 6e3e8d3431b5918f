package org.example.gardens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the page of a territory: its gardens. */
final class GardensHere implements Fragment {

    private final Commons commons;

    GardensHere(Commons commons) {
        this.commons = commons;
    }

    @Override
    public Optional<Piece> on(PageSummary page, Viewing viewing, Words words) {
        if (!page.type().equals("Territory")) {
            return Optional.empty();
        }
        CommonsView seen = commons.asSeenBy(viewing.reader());
        List<Garden> gardens =
                Garden.found(seen, "gardens-of-territory.rq", Map.of("territory", seen.thing(page.slug())));
        return gardens.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(words.t("gardens.here"), "gardens/gardens.jte", gardens));
    }
}
