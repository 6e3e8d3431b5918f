package org.terreau.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.terreau.access.Right;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;

/** Makes the bar of a page for a reader. */
@ApplicationScoped
public class PageBars {

    private final Pages pages;

    protected PageBars() {
        this(null);
    }

    @Inject
    public PageBars(Pages pages) {
        this.pages = pages;
    }

    public PageBar bar(Page page, PageBar.Tab current, Reader reader) {
        return new PageBar(
                page.slug(),
                page.type(),
                ReaderMark.of(page.readers()),
                current,
                editing(page, reader),
                page.deleted() ? List.of() : more(page, reader));
    }

    private List<PageBar.Action> more(Page page, Reader reader) {
        List<PageBar.Action> actions = new ArrayList<>();
        if (!reader.isAnonymous()) {
            actions.add(new PageBar.Action("circle", "circle", "page.circle"));
        }
        if (pages.may(Right.MOVE, page, reader)) {
            actions.add(new PageBar.Action("move", "next", "page.move"));
        }
        if (pages.may(Right.MERGE, page, reader)) {
            actions.add(new PageBar.Action("merge", "compare", "page.merge"));
        }
        if (pages.may(Right.DELETE, page, reader)) {
            actions.add(new PageBar.Action("delete", "remove", "page.delete"));
        }
        return actions;
    }

    private PageBar.Editing editing(Page page, Reader reader) {
        if (page.deleted()) {
            return PageBar.Editing.NOT_OFFERED;
        }
        if (reader.isAnonymous()) {
            return PageBar.Editing.AFTER_SIGN_IN;
        }
        return pages.may(Right.EDIT, page, reader) ? PageBar.Editing.OFFERED : PageBar.Editing.NOT_OFFERED;
    }
}
