package org.terreau.search;

import java.util.List;
import org.terreau.shape.Localized;

/**
 * How the pages found spread over the values of one property. Counts are of the pages that match all of the query but
 * this facet's own choice, so that another value can be chosen besides.
 *
 * @param key of the property, by which a query names the facet; {@code type} for the types of page
 * @param values the most frequent first; those chosen are always among them
 * @param cut whether there are more values than these
 */
public record Facet(String key, Localized label, List<Value> values, boolean cut) {

    /** The facet over the types of page. */
    public static final String TYPE = "type";

    /** At most so many values are listed, besides those chosen. */
    public static final int MOST_VALUES = 50;

    /**
     * One value.
     *
     * @param value as a query names it: the key of a concept, the slug of a page, a word
     * @param label for people
     */
    public record Value(String value, Localized label, long count, boolean chosen) {}

    public Facet {
        values = List.copyOf(values);
    }
}
