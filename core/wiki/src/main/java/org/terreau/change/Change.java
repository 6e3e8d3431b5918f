package org.terreau.change;

import org.terreau.spi.page.Slug;

/**
 * That a page has a new revision.
 *
 * @param seq its place in the order of commit, from 1, without gaps
 */
public record Change(long seq, Slug slug, int revision) {}
