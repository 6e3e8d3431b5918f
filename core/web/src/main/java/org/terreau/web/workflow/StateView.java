package org.terreau.web.workflow;

import java.util.List;
import java.util.Optional;
import org.terreau.page.Page;
import org.terreau.spi.page.Author;
import org.terreau.web.history.FieldRow;
import org.terreau.web.history.TextChange;
import org.terreau.web.page.PageBar;
import org.terreau.web.standing.StateBox;

/**
 * The way of a page through its workflow, as one reader is shown it.
 *
 * @param problems why what was asked for was not done
 * @param conflict what somebody else did meanwhile
 * @param done the transitions that the reader may know of, the latest first
 */
public record StateView(
        Page page, PageBar bar, StateBox box, List<String> problems, Optional<Conflict> conflict, List<Done> done) {

    public StateView {
        problems = List.copyOf(problems);
        done = List.copyOf(done);
    }

    /**
     * A transition that was made.
     *
     * @param readable whether the reader may see the revision that it was given for
     */
    public record Done(
            String label,
            Optional<String> from,
            String to,
            Author by,
            java.time.Instant at,
            String comment,
            int revision,
            int made,
            boolean readable) {}

    /** What changed in the page since the reader saw it. */
    public record Conflict(TextChange title, TextChange text, List<FieldRow> fields) {

        public Conflict {
            fields = List.copyOf(fields);
        }

        /** Whether the page says the same, and only stands elsewhere. */
        public boolean isOnlyElsewhere() {
            return !title.changed() && !text.changed() && fields.isEmpty();
        }
    }
}
