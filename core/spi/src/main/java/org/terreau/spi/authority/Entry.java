package org.terreau.spi.authority;

/**
 * One of the things that an {@link Authority} knows, as people choose it.
 *
 * @param id names it among them, and is a path: {@code commune/21166}
 * @param title what it is called
 * @param kind what it is, in the reader's language; may be blank
 * @param note what tells it from others of that name
 * @param address where it is shown to people, on this commons: {@code /territories/official/commune/21166}
 */
public record Entry(String id, String title, String kind, String note, String address) {

    public Entry {
        if (!id.matches("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*")) {
            throw new IllegalArgumentException("An entry is named by a path such as commune/21166, not: " + id);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("An entry has a title: " + id);
        }
    }
}
