package org.terreau.page;

/** The page was deleted. Only those who could read it are told. */
public class PageDeleted extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Page page;

    public PageDeleted(Page page) {
        super("Page " + page.slug() + " is deleted");
        this.page = page;
    }

    public Page page() {
        return page;
    }
}
