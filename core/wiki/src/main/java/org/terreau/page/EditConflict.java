package org.terreau.page;

/** Somebody else has saved a revision since the one that was edited. Nothing was saved, nothing is lost. */
public class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Page current;

    public EditConflict(Page current) {
        super("Page " + current.slug() + " is now at revision " + current.revision());
        this.current = current;
    }

    /** The page as it stands now. */
    public Page current() {
        return current;
    }
}
