package org.terreau.territories;

import java.util.Optional;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the page of a territory: its resources, its needs, and what may answer them. */
public final class NeedsProfile implements Fragment {

    private final Commons commons;

    NeedsProfile(Commons commons) {
        this.commons = commons;
    }

    /**
     * What the template shows.
     *
     * @param edit where more can be said
     */
    public record Profile(ResourcesAndNeeds told, String edit) {}

    @Override
    public Optional<Piece> on(PageSummary page, Viewing viewing, Words words) {
        if (!page.type().equals("Territory")) {
            return Optional.empty();
        }
        ResourcesAndNeeds told = new Needs(commons, viewing).of(page.slug());
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        words.t("territories.needs-and-resources"),
                        "territories/needs.jte",
                        new Profile(told, "/wiki/" + page.slug() + "/edit")));
    }
}
