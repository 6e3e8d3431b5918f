package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/**
 * The links between pages, mostly seen from where they lead, as one reader may see them: what they may not read neither
 * points anywhere nor is there to be pointed to. Each answer takes the same few queries, however many pages there are.
 */
@ApplicationScoped
public class Backlinks {

    private final LinkRepository links;
    private final KnownPages known;

    protected Backlinks() {
        this(null, null);
    }

    @Inject
    Backlinks(LinkRepository links, KnownPages known) {
        this.links = links;
        this.known = known;
    }

    /** The pages that point to a page, by whatever name that leads to it, and how; in the order of titles. */
    public List<Incoming> incoming(Slug slug, int from, int limit, Reader reader) {
        return links.incoming(slug, known.allNames(slug, reader), from, limit, reader);
    }

    /** Where a page points to, whoever may read what is there: in the order of its text, then of its fields. */
    public List<Link> outgoing(Slug slug) {
        return links.outgoing(slug);
    }

    /** What texts point to and is not there, most wanted first. */
    public List<Wanted> wanted(int from, int limit, Reader reader) {
        return links.wanted(from, limit, reader);
    }

    /** The pages that no other page points to, of a type or of any; in the order of titles. */
    public List<PageSummary> orphans(Optional<String> type, int from, int limit, Reader reader) {
        return links.orphans(type, from, limit, reader);
    }
}
