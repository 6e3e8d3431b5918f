package org.terreau.territories;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the page of a territory: its actors, its initiatives, who cooperates with whom, what
 * else is about it, where it lies. */
public final class TerritoryProfile implements Fragment {

    private final Commons commons;

    TerritoryProfile(Commons commons) {
        this.commons = commons;
    }

    /** What the template shows. */
    public record Profile(
            Slug slug,
            List<Actor> actors,
            List<Initiative> initiatives,
            List<Cooperation> cooperations,
            List<Instrument> instruments,
            List<Mention> mentions,
            List<Link> wider,
            List<Link> within) {

        boolean isEmpty() {
            return actors.isEmpty()
                    && initiatives.isEmpty()
                    && cooperations.isEmpty()
                    && instruments.isEmpty()
                    && mentions.isEmpty()
                    && wider.isEmpty()
                    && within.isEmpty();
        }
    }

    @Override
    public Optional<Piece> on(PageSummary page, Viewing viewing, Words words) {
        if (!page.type().equals("Territory")) {
            return Optional.empty();
        }
        Ecosystem ecosystem = new Ecosystem(commons, viewing);
        Profile profile = new Profile(
                page.slug(),
                ecosystem.actors(page.slug()),
                ecosystem.initiativesIn(page.slug()),
                ecosystem.cooperationsIn(page.slug()),
                ecosystem.instrumentsIn(page.slug()),
                ecosystem.about(page.slug()),
                ecosystem.wider(page.slug()),
                ecosystem.within(page.slug()));
        return profile.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(words.t("territories.profile"), "territories/territory.jte", profile));
    }
}
