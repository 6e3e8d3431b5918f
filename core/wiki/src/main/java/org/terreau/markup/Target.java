package org.terreau.markup;

/**
 * What a wiki link leads to for the one who reads.
 *
 * @param exists whether this reader can read such a page
 * @param address of the page, or of the form that creates it; a path such as {@code /wiki/chenove}, since a link with a
 *     scheme is rendered as one that leaves the commons
 * @param title of the page; empty text where it doesn't exist
 */
public record Target(boolean exists, String address, String title) {

    public Target {
        if (address.isBlank()) {
            throw new IllegalArgumentException("The target of a wiki link needs an address");
        }
    }

    public static Target existing(String address, String title) {
        return new Target(true, address, title);
    }

    public static Target missing(String addressToCreate) {
        return new Target(false, addressToCreate, "");
    }
}
