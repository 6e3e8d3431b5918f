package org.terreau.search;

import java.util.Optional;

/**
 * A document of the index: a page, or the one that holds how far the index has come. Both are of one kind because they
 * must be of one Lucene index, whose commits have all or nothing.
 *
 * @param id the page's slug, or {@link #POSITION}
 * @param position in the change log; 0 for a page
 */
record Entry(String id, Optional<IndexedPage> page, long position) {

    /** No slug can be written so. */
    static final String POSITION = "~position";

    static Entry of(IndexedPage page) {
        return new Entry(page.slug().value(), Optional.of(page), 0);
    }

    static Entry at(long position) {
        return new Entry(POSITION, Optional.empty(), position);
    }
}
