package org.terreau.page;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/**
 * A page that points to another.
 *
 * @param ways how it does, at least one
 */
public record Incoming(PageSummary page, List<Way> ways) {

    /**
     * One way of pointing to a page.
     *
     * @param field the IRI of a field's property, or the prefixed name of a typed link; empty for a plain link
     * @param through the other name that it uses, which leads to the page; empty where it uses the page's own
     */
    public record Way(Optional<String> field, Optional<Slug> through) {}

    public Incoming {
        ways = List.copyOf(ways);
    }
}
