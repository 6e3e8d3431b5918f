package org.terreau.web.edit;

import java.util.Optional;
import org.terreau.address.Slug;
import org.terreau.page.Page;
import org.terreau.shape.Fields;
import org.terreau.shape.Shape;

/**
 * What is being written about.
 *
 * @param page empty for a new page
 * @param slug of the page, or the one its title gives
 * @param thing IRI of what the page is about
 * @param before fields of the revision that the writing began from
 * @param action address that the form is sent to
 */
record Subject(Optional<Page> page, Slug slug, Shape shape, String thing, Fields before, String action) {}
