package org.terreau.change;

import org.terreau.spi.page.Slug;

/**
 * That a page has a new revision.
 *
 * @param slug the name that the page has; or one that it has no more, or that now leads to another page: whoever keeps
 *     something by names must take away what is under a name that no page has, or whose page is deleted
 * @param seq its place in the order of commit, from 1, without gaps
 * @param revision its number; 0 where the page is only to be read again
 */
public record Change(long seq, Slug slug, int revision) {}
