package org.terreau.markup;

import org.terreau.spi.page.Slug;

/**
 * A heading of a rendered body, for the table of contents.
 *
 * @param level 2 to 6, as in the HTML
 * @param id of the element in the page
 */
public record Heading(int level, String id, String text) {

    /** Before all ids that come from an author's words, so that they never are an id of the page around. */
    static final String PREFIX = "h-";

    public Heading {
        if (level < 2 || level > 6) {
            throw new IllegalArgumentException("In a page a heading is of level 2 to 6, not " + level);
        }
    }

    /** The id that a heading gets from its text, before it is numbered where another has the same. */
    public static String idOf(String text) {
        return PREFIX + Slug.of(text);
    }
}
