package org.terreau.search;

import java.util.List;

/**
 * What a search gave.
 *
 * @param total how many pages match, exactly
 * @param hits those asked for, in order
 * @param facets those that have a value: the types of page, then in the order of the shapes
 */
public record Found(long total, List<Hit> hits, List<Facet> facets) {

    public Found {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
