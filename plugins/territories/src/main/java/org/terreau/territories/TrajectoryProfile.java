package org.terreau.territories;

import java.util.Optional;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the page of a territory: its milestones, among what began there. */
public final class TrajectoryProfile implements Fragment {

    private final Commons commons;

    TrajectoryProfile(Commons commons) {
        this.commons = commons;
    }

    @Override
    public Optional<Piece> on(PageSummary page, Viewing viewing, Words words) {
        if (!page.type().equals("Territory")) {
            return Optional.empty();
        }
        Timeline timeline = new Trajectory(commons, viewing).of(page.slug());
        return timeline.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(words.t("territories.trajectory"), "territories/trajectory.jte", timeline));
    }
}
