package org.terreau.spi.view;

import java.util.Optional;
import org.terreau.spi.page.PageSummary;

/** What a plugin adds to a page, below its text: what the graph says about it, what can be done from there. */
public interface Fragment {

    /**
     * The piece for this page; empty where there is nothing to say. It is shown to all who may read the same: the reader
     * holds what opens some page to them and has no account, so that it may depend on what they read and not on who they
     * are.
     */
    Optional<Piece> on(PageSummary page, Viewing viewing, Words words);
}
