package org.terreau.web.edit;

import java.util.Optional;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.shape.Fields;
import org.terreau.shape.Shape;
import org.terreau.spi.page.Slug;

/**
 * What is being written about.
 *
 * @param page empty for a new page
 * @param slug of the page, or the one its title gives
 * @param thing IRI of what the page is about
 * @param before the revision that the writing began from; empty for a new page
 * @param action address that the form is sent to
 * @param merging the page that is to become part of this one
 * @param sought what was typed to find a thing that the page could begin from; blank where nothing was
 */
record Subject(
        Optional<Page> page,
        Slug slug,
        Shape shape,
        String thing,
        Optional<Content> before,
        String action,
        Optional<Merging> merging,
        String sought) {

    Subject(
            Optional<Page> page,
            Slug slug,
            Shape shape,
            String thing,
            Optional<Content> before,
            String action,
            Optional<Merging> merging) {
        this(page, slug, shape, thing, before, action, merging, "");
    }

    /** The fields that the writing began from. */
    Fields fields() {
        return before.map(Content::fields).orElse(Fields.none());
    }
}
