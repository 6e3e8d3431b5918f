package org.terreau.spi.view;

import java.util.Optional;
import org.terreau.spi.page.PageSummary;

/** What a plugin adds to a page, below its text: what the graph says about it, what can be done from there. */
public interface Fragment {

    /** The piece for this page and this reader; empty where there is nothing to say. */
    Optional<Piece> on(PageSummary page, Viewing viewing, Words words);
}
