package org.terreau.web.history;

import java.util.Optional;
import org.terreau.page.Page;
import org.terreau.spi.page.PageSummary;
import org.terreau.web.page.PageBar;

/**
 * The page whose past is shown to one reader.
 *
 * @param page as it stands, or stood before it was deleted
 * @param mayRestore whether the reader may make an earlier revision the current one
 * @param into the page that it became part of
 */
public record ShownPage(Page page, PageBar bar, boolean mayRestore, Optional<PageSummary> into) {

    public String address() {
        return bar.address();
    }

    /** The address of one revision. */
    public String revision(int number) {
        return address() + "/revisions/" + number;
    }

    /** The address of what differs between two revisions. */
    public String diff(Pair pair) {
        return address() + "/diff?from=" + pair.from() + "&to=" + pair.to();
    }

    /** The address of what changed between a revision and the page as it stands. */
    public String diffToCurrent(int number) {
        return diff(new Pair(number, page.revision()));
    }

    public boolean isCurrent(int number) {
        return page.revision() == number;
    }

    /** Whether the reader is offered to make this revision the current one. */
    public boolean restorable(int number) {
        return mayRestore && (page.deleted() || !isCurrent(number));
    }
}
