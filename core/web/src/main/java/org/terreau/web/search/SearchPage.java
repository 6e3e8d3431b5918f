package org.terreau.web.search;

import java.util.List;
import org.terreau.search.Facet;
import org.terreau.search.Found;
import org.terreau.search.Hit;
import org.terreau.web.list.Paging;

/**
 * What the search page shows.
 *
 * @param tooLong whether more was typed than is searched for: then nothing was
 * @param hits one page of them
 */
public record SearchPage(SearchAddress asked, boolean tooLong, long total, Paging<Hit> hits, List<Facet> facets) {

    /** So many values of a facet are in sight; the others can be unfolded. */
    private static final int IN_SIGHT = 8;

    static SearchPage of(SearchAddress asked, Found found, int size) {
        boolean more = (long) asked.page() * size < found.total();
        return new SearchPage(
                asked, false, found.total(), new Paging<>(found.hits(), asked.page(), more), found.facets());
    }

    static SearchPage tooLong(SearchAddress asked) {
        return new SearchPage(asked, true, 0, new Paging<>(List.of(), 1, false), List.of());
    }

    /** Those chosen, and the most frequent others. */
    public static List<Facet.Value> inSight(Facet facet) {
        return facet.values().stream()
                .filter(value -> value.chosen() || facet.values().indexOf(value) < IN_SIGHT)
                .toList();
    }

    /** The rest of them. */
    public static List<Facet.Value> folded(Facet facet) {
        return facet.values().stream()
                .filter(value -> !value.chosen() && facet.values().indexOf(value) >= IN_SIGHT)
                .toList();
    }
}
