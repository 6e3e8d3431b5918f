package org.terreau.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.spi.page.Slug;

/**
 * What somebody looks for.
 *
 * @param text words that a page must have, in any form; nothing in it is syntax; blank for all pages
 * @param type local name of a type of page: {@code Actor}
 * @param facets by the key of a property, the values of which a page must have at least one: keys of concepts, slugs
 *     of pages, words. A key that no shape marks as a facet matches nothing
 * @param among the pages to choose from, where something else than the index has chosen them already
 * @param from how many of the hits to pass over
 * @param limit how many hits to give at most
 */
public record SearchQuery(
        String text,
        Optional<String> type,
        Map<String, Set<String>> facets,
        Optional<Set<Slug>> among,
        Sort sort,
        int from,
        int limit) {

    /** The greatest length of the text, in UTF-16 units. */
    public static final int LONGEST_TEXT = 1_000;

    /** No further than here can be paged; {@link Search#each} goes on to the end. */
    public static final int FURTHEST = 10_000;

    public SearchQuery {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A search has at most " + LONGEST_TEXT + " characters, not " + text.length());
        }
        if (from < 0 || limit < 0 || from > FURTHEST || limit > FURTHEST) {
            throw new IllegalArgumentException("Hits are given from 0 to " + FURTHEST);
        }
        facets = facets.entrySet().stream()
                .filter(facet -> !facet.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, facet -> Set.copyOf(facet.getValue())));
        among = among.map(Set::copyOf);
    }

    /** Among all pages. */
    public SearchQuery(
            String text, Optional<String> type, Map<String, Set<String>> facets, Sort sort, int from, int limit) {
        this(text, type, facets, Optional.empty(), sort, from, limit);
    }

    /** All pages of a type, by title. */
    public static SearchQuery ofType(String type, int from, int limit) {
        return new SearchQuery("", Optional.of(type), Map.of(), Sort.BY_TITLE, from, limit);
    }
}
