package org.terreau.page;

import org.terreau.spi.page.Slug;

/** What had this name is now at another. Only those are told who could read it under the old name, and can read it now. */
public class PageMoved extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Slug from;
    private final transient Slug to;
    private final boolean merged;

    public PageMoved(Redirect redirect) {
        super("Page " + redirect.from() + " is now " + redirect.to());
        this.from = redirect.from();
        this.to = redirect.to();
        this.merged = redirect.merged();
    }

    public Slug from() {
        return from;
    }

    public Slug to() {
        return to;
    }

    /** Whether it became part of another page, so that what was meant for it isn't meant for that one. */
    public boolean merged() {
        return merged;
    }
}
