package org.terreau.page;

import java.util.List;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/**
 * A page that texts point to, and that is not there.
 *
 * @param title as one of the texts writes it
 * @param total how many pages point to it
 * @param by the first of those
 */
public record Wanted(Slug slug, String title, long total, List<PageSummary> by) {

    public Wanted {
        by = List.copyOf(by);
    }
}
