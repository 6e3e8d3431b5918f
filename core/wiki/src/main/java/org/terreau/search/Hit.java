package org.terreau.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/**
 * A page that was found.
 *
 * @param lang of title and text
 * @param state where it stands in the workflow of its type; empty where that has none
 * @param place where it is on the map, if it says so
 * @param marked its title, with the words that were looked for
 * @param excerpt where its text has them; the beginning of it where none was looked for
 */
public record Hit(
        Slug slug,
        String type,
        String title,
        String lang,
        Optional<String> state,
        Tokens readers,
        Instant modifiedAt,
        Optional<Coordinates> place,
        List<Run> marked,
        List<Run> excerpt) {

    /** A place on the earth: degrees in WGS 84. */
    public record Coordinates(double latitude, double longitude) {}

    /** A piece of text, plain or to be marked: never HTML. */
    public record Run(String text, boolean marked) {}

    public Hit {
        marked = List.copyOf(marked);
        excerpt = List.copyOf(excerpt);
    }
}
