package org.terreau.territories;

import java.util.Locale;

/**
 * What is to be seen or heard elsewhere: the page leads there and loads nothing of it.
 *
 * @param credit blank where it isn't said
 * @param kind in the reader's language; blank where it isn't said
 */
public record Medium(String address, Text caption, String credit, String kind) {

    /** Whether an address is one of the web: another one would be run rather than followed. */
    static boolean isSafe(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
