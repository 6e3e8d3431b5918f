package org.terreau.page;

import java.util.Optional;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;

/**
 * What stands under a name, whoever may read it.
 *
 * @param page that has this name and is not deleted
 * @param led to by it, where it leads to a page that has another name
 */
record Name(Optional<PageSummary> page, Optional<Led> led) {

    static final Name NOTHING = new Name(Optional.empty(), Optional.empty());

    /**
     * @param readers who may know that the name leads to this page
     * @param dead whether the page is deleted
     */
    record Led(PageSummary to, Tokens readers, boolean dead) {

        /** Whether all who may read the page may know of the name, too. */
        boolean isOpen() {
            return !dead && readers.includes(to.readers());
        }

        Optional<PageSummary> seenBy(Reader reader) {
            return Optional.of(to).filter(page -> !dead && reader.meets(readers) && reader.meets(page.readers()));
        }
    }

    /** The page that a reader finds under this name. */
    Optional<PageSummary> seenBy(Reader reader) {
        return page.filter(found -> reader.meets(found.readers())).or(() -> led.flatMap(way -> way.seenBy(reader)));
    }
}
