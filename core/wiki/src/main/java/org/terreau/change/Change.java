package org.terreau.change;

import org.terreau.spi.page.Slug;

/**
 * That a page has a new revision.
 *
 * @param seq its place in the order of commit, from 1, without gaps
 * @param revision its number; 0 where the page is only to be read again
 */
public record Change(long seq, Slug slug, int revision) {}
