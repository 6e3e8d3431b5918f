package org.terreau.web.list;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param items what it shows
 * @param number of this page, from 1
 * @param more whether there are others after it
 */
public record Paging<T>(List<T> items, int number, boolean more) {

    /** The number asked for: 1 where it is none, or makes no sense. */
    public static int number(String asked) {
        return asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }

    /** @param found from where this page begins, one more than it may show where there are others */
    public static <T> Paging<T> of(List<T> found, int number, int size) {
        return new Paging<>(found.subList(0, Math.min(size, found.size())), number, found.size() > size);
    }
}
