package org.terreau.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.terreau.search.Facet;
import org.terreau.search.Sort;

/**
 * What an address under {@code /search} asks for, and the addresses that differ from it in one respect.
 *
 * @param q the words, as they were typed
 * @param sort {@code relevance}, {@code newest} or {@code title}; relevance where it is none of them
 * @param page from 1
 */
public record SearchAddress(String q, Optional<String> type, Map<String, Set<String>> facets, String sort, int page) {

    /** The orders on offer; the first goes without saying. */
    public static final Map<String, Sort> SORTS = sorts();

    private static final String RELEVANCE = "relevance";

    public SearchAddress {
        sort = SORTS.containsKey(sort) ? sort : RELEVANCE;
        Map<String, Set<String>> sorted = new TreeMap<>();
        facets.forEach((key, values) -> sorted.put(key, new TreeSet<>(values)));
        facets = sorted;
    }

    private static Map<String, Sort> sorts() {
        Map<String, Sort> sorts = new LinkedHashMap<>();
        sorts.put(RELEVANCE, Sort.BY_RELEVANCE);
        sorts.put("newest", Sort.NEWEST);
        sorts.put("title", Sort.BY_TITLE);
        return sorts;
    }

    /** Without words all are equally relevant: then the latest come first. */
    Sort order() {
        return q.isBlank() && sort.equals(RELEVANCE) ? Sort.NEWEST : SORTS.get(sort);
    }

    /** Whether something besides words is chosen. */
    public boolean isNarrowed() {
        return type.isPresent() || !facets.isEmpty();
    }

    public String onPage(int number) {
        return new SearchAddress(q, type, facets, sort, number).toString();
    }

    public String sortedBy(String other) {
        return new SearchAddress(q, type, facets, other, 1).toString();
    }

    /** The same words, nothing else chosen. */
    public String wide() {
        return new SearchAddress(q, Optional.empty(), Map.of(), sort, 1).toString();
    }

    /** With this value chosen where it isn't, and not chosen where it is. Of types, there is one at most. */
    public String toggled(String facet, String value) {
        if (facet.equals(Facet.TYPE)) {
            Optional<String> other = type.filter(value::equals).isPresent() ? Optional.empty() : Optional.of(value);
            return new SearchAddress(q, other, facets, sort, 1).toString();
        }
        Map<String, Set<String>> others = new TreeMap<>(facets);
        Set<String> values = new TreeSet<>(facets.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        others.put(facet, values);
        return new SearchAddress(q, type, others, sort, 1).toString();
    }

    @Override
    public String toString() {
        StringJoiner query = new StringJoiner("&", "/search?", "");
        query.add(pair("q", q));
        type.ifPresent(name -> query.add(pair(Facet.TYPE, name)));
        facets.forEach((key, values) -> values.forEach(value -> query.add(pair(key, value))));
        if (!sort.equals(RELEVANCE)) {
            query.add(pair("sort", sort));
        }
        if (page > 1) {
            query.add(pair("page", Integer.toString(page)));
        }
        return query.toString();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
