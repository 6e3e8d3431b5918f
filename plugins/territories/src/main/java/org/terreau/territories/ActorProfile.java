package org.terreau.territories;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the page of an actor: with whom it cooperates, and in which initiatives it has a part. */
public final class ActorProfile implements Fragment {

    private final Commons commons;

    ActorProfile(Commons commons) {
        this.commons = commons;
    }

    /** What the template shows. */
    public record Profile(List<Cooperation> cooperations, List<Initiative> initiatives) {}

    @Override
    public Optional<Piece> on(PageSummary page, Viewing viewing, Words words) {
        if (!page.type().equals("Actor")) {
            return Optional.empty();
        }
        Ecosystem ecosystem = new Ecosystem(commons, viewing);
        Profile profile = new Profile(ecosystem.cooperationsOf(page.slug()), ecosystem.initiativesOf(page.slug()));
        return profile.cooperations().isEmpty() && profile.initiatives().isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(words.t("territories.part"), "territories/actor.jte", profile));
    }
}
