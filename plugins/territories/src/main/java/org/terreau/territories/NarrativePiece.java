package org.terreau.territories;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the page of a narrative: what it tells, along a thread of time. */
public final class NarrativePiece implements Fragment {

    private final Commons commons;

    NarrativePiece(Commons commons) {
        this.commons = commons;
    }

    @Override
    public Optional<Piece> on(PageSummary page, Viewing viewing, Words words) {
        if (!page.type().equals("Narrative")) {
            return Optional.empty();
        }
        List<Step> steps = new Narrative(commons, viewing).steps(page.slug());
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(words.t("territories.steps"), "territories/narrative.jte", steps));
    }
}
