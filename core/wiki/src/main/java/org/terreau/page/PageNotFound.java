package org.terreau.page;

import org.terreau.spi.page.Slug;

/** There is no such page, or this reader may not know that there is. */
public class PageNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Slug slug;

    public PageNotFound(Slug slug) {
        super("No page " + slug);
        this.slug = slug;
    }

    public Slug slug() {
        return slug;
    }
}
