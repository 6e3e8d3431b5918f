package org.terreau.web.page;

import java.time.Instant;
import org.terreau.web.negotiation.EntityTag;

/** Entity tags of pages for people. */
final class PageTag {

    /** Templates and texts may be others after a start. */
    private static final Instant STARTED = Instant.now();

    private PageTag() {}

    /**
     * A tag that changes with whatever is shown: the page, the titles of those around it, what the reader is offered.
     *
     * @param lang of the interface
     */
    static EntityTag of(String lang, PageView view) {
        return EntityTag.ofState(STARTED + "\n" + lang + "\n" + view.state());
    }
}
