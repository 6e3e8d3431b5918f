package org.terreau.shape;

import org.terreau.spi.page.Slug;

/**
 * What a page is about, as others refer to it.
 *
 * @param type local name of its class: {@code Actor}
 */
public record Topic(Slug slug, String title, String type) {

    /** How it is shown in an input, and can be typed: {@code Chenôve [chenove]}. */
    public String written() {
        return title + " [" + slug + "]";
    }
}
