package org.terreau.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which pages a list is of.
 *
 * @param type local name of their class
 * @param text words that they have; blank for any
 * @param facets by key of a property, the values of which a page must have at least one
 */
record ListFilter(Optional<String> type, String text, Map<String, Set<String>> facets) {

    ListFilter {
        SortedMap<String, Set<String>> sorted = new TreeMap<>();
        facets.forEach((key, values) -> sorted.put(key, new TreeSet<>(values)));
        facets = sorted;
    }

    boolean isOfTypeOnly() {
        return text.isBlank() && facets.isEmpty();
    }

    /** As the query of an address, always in the same order. */
    @Override
    public String toString() {
        StringJoiner query = new StringJoiner("&");
        type.ifPresent(name -> query.add("type=" + encoded(name)));
        if (!text.isEmpty()) {
            query.add("q=" + encoded(text));
        }
        facets.forEach((key, values) -> values.forEach(value -> query.add("filter=" + key + ":" + encoded(value))));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
