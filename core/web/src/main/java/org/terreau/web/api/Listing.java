package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terreau.page.Page;
import org.terreau.page.PageWalk;
import org.terreau.search.Search;
import org.terreau.search.SearchQuery;
import org.terreau.search.Sort;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;

/**
 * Lists pages that match, in the order of their slugs. The database tells the order, which writing doesn't change, and
 * the full-text index says which of them match.
 */
@ApplicationScoped
class Listing {

    /** So many pages are looked at in one go. */
    private static final int STRETCH = 500;

    private final PageWalk walk;
    private final Search search;

    protected Listing() {
        this(null, null);
    }

    @Inject
    Listing(PageWalk walk, Search search) {
        this.walk = walk;
        this.search = search;
    }

    /** The next pages that match, as many at most as the limit says. */
    List<Page> after(Optional<Slug> last, ListFilter filter, int limit, Reader reader) {
        if (filter.isOfTypeOnly()) {
            return walk.after(last, filter.type(), limit, reader);
        }
        List<Slug> found = new ArrayList<>();
        List<Slug> stretch = walk.slugs(last, filter.type(), STRETCH, reader);
        while (!stretch.isEmpty() && found.size() < limit) {
            Set<Slug> matching = matching(stretch, filter, reader);
            stretch.stream().filter(matching::contains).forEach(found::add);
            stretch = walk.slugs(Optional.of(stretch.getLast()), filter.type(), STRETCH, reader);
        }
        return walk.pages(found.subList(0, Math.min(limit, found.size())), reader);
    }

    private Set<Slug> matching(List<Slug> stretch, ListFilter filter, Reader reader) {
        Set<Slug> matching = new HashSet<>();
        SearchQuery query = new SearchQuery(
                filter.text(),
                filter.type(),
                filter.facets(),
                Optional.of(Set.copyOf(stretch)),
                Sort.BY_TITLE,
                0,
                STRETCH);
        search.each(query, reader, hit -> matching.add(hit.slug()));
        return matching;
    }
}
