package org.terreau.page;

import java.util.Optional;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** A page can't get this name: another has it, or had it once. Nothing was changed. */
public class NameTaken extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Slug slug;
    private final transient Optional<PageSummary> by;

    public NameTaken(Slug slug, Optional<PageSummary> by) {
        super("The name " + slug + " is taken");
        this.slug = slug;
        this.by = by;
    }

    public Slug slug() {
        return slug;
    }

    /** The page that it leads to, where the reader may know of it. */
    public Optional<PageSummary> by() {
        return by;
    }
}
