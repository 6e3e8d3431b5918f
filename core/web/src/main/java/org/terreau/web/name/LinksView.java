package org.terreau.web.name;

import java.util.List;
import org.terreau.page.Page;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.list.Paging;
import org.terreau.web.page.PageBar;

/**
 * What points to a page, and where it points to.
 *
 * @param incoming the pages that point here
 * @param outgoing those that this one points to
 * @param wanted what its text points to and is not there for this reader, as it is written
 * @param others the other names that lead here
 */
public record LinksView(
        Page page,
        PageBar bar,
        Paging<Pointing> incoming,
        List<PageSummary> outgoing,
        List<String> wanted,
        List<Slug> others) {

    /**
     * A page that points here.
     *
     * @param ways how it does, in words: names of fields, "in the text"
     */
    public record Pointing(PageSummary page, List<String> ways) {
        public Pointing {
            ways = List.copyOf(ways);
        }
    }

    public LinksView {
        outgoing = List.copyOf(outgoing);
        wanted = List.copyOf(wanted);
        others = List.copyOf(others);
    }
}
