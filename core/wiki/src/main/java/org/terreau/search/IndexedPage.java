package org.terreau.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/**
 * What the index keeps of a page.
 *
 * @param text what an excerpt is taken from
 * @param words what can be found in its fields and in its body, by language
 * @param facets values by the key of their property
 * @param texts values to sort by, by the key of their property
 * @param numbers as {@code texts}
 * @param mentions the pages its fields refer to, with what was known of them: see {@link Mentions}
 */
record IndexedPage(
        Slug slug,
        String type,
        String title,
        String lang,
        Optional<String> state,
        Tokens readers,
        Instant modifiedAt,
        String text,
        Map<Language, Words> words,
        Map<String, Set<String>> facets,
        Map<String, String> texts,
        Map<String, Double> numbers,
        Optional<Hit.Coordinates> place,
        Map<Slug, String> mentions) {

    /** Texts in one language. */
    record Words(List<String> fields, List<String> body) {}
}
