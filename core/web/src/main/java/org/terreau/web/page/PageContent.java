package org.terreau.web.page;

import java.util.List;
import org.terreau.markup.Rendered;
import org.terreau.spi.page.PageSummary;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.plugin.Shown;

/**
 * What a page says to all who may read the same.
 *
 * @param pieces what plugins say of it
 * @param pointing some of the pages that point to it
 * @param digest of all of it, made once: every answer has a tag by it
 */
record PageContent(
        FactBox facts,
        Contents contents,
        Rendered body,
        List<Shown> pieces,
        List<PageSummary> pointing,
        String digest) {

    private static final int ABOUT = 8_000;

    PageContent {
        pieces = List.copyOf(pieces);
        pointing = List.copyOf(pointing);
    }

    static PageContent of(
            FactBox facts, Contents contents, Rendered body, List<Shown> pieces, List<PageSummary> pointing) {
        String digest = EntityTag.ofState(
                        List.of(facts, contents, body, pieces, pointing).toString())
                .opaque();
        return new PageContent(facts, contents, body, pieces, pointing, digest);
    }

    /** About how many bytes of memory it takes. */
    int size() {
        return ABOUT
                + body.html().length()
                + pieces.stream().mapToInt(piece -> piece.html().length()).sum();
    }
}
