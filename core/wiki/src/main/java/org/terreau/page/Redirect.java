package org.terreau.page;

import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/**
 * A name that leads to a page which has another.
 *
 * @param to the name of that page, whatever lies between
 * @param readers who may know of it: those who could read the page under this name
 * @param pageReaders who may read the page that it leads to
 * @param dead whether that page is deleted
 * @param merged whether the name was that of another page, which became part of this one
 */
public record Redirect(Slug from, Slug to, Tokens readers, Tokens pageReaders, boolean dead, boolean merged) {

    public Redirect {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A name doesn't lead to itself: " + from);
        }
    }

    /** Whether anybody may follow it. */
    public boolean isPublic() {
        return !dead && readers.contains(Token.PUBLIC) && pageReaders.contains(Token.PUBLIC);
    }

    /** Whether whoever may read the page may know of this name, too. */
    public boolean isOpen() {
        return !dead && readers.includes(pageReaders);
    }
}
