package org.terreau.change;

import org.terreau.spi.page.Slug;

/**
 * That a page has a new revision.
 *
 * @param slug the name that the page has; or one that it has no more, or that now leads to another page: whoever keeps
 *     something by names must take away what is under a name that no page has, or whose page is deleted
 * @param seq its place in the order of commit, from 1, without gaps
 * @param revision its number; 0 where the page is only to be read again
 * @param outward whether what the page is for others may have changed: its name, its title, who may read it, whether it
 *     is there. Where not, only what is made from the page itself can be otherwise.
 */
public record Change(long seq, Slug slug, int revision, boolean outward) {

    /** One that may concern others. */
    public Change(long seq, Slug slug, int revision) {
        this(seq, slug, revision, true);
    }

    /** The same, held to concern others. */
    Change asOutward() {
        return new Change(seq, slug, revision);
    }
}
