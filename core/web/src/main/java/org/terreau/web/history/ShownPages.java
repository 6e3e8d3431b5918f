package org.terreau.web.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.terreau.access.Right;
import org.terreau.page.Names;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.PageBars;
import org.terreau.web.view.View;

/** What the screens of this package have in common: which page they are about, and how they are answered. */
@ApplicationScoped
public class ShownPages {

    private final Pages pages;
    private final Names names;
    private final PageBars bars;

    protected ShownPages() {
        this(null, null, null);
    }

    @Inject
    public ShownPages(Pages pages, Names names, PageBars bars) {
        this.pages = pages;
        this.names = names;
        this.bars = bars;
    }

    /**
     * The page at an address, deleted or not.
     *
     * @throws org.terreau.page.PageNotFound where there is none for this reader
     * @throws org.terreau.page.PageDeleted where it was deleted and this reader may not restore it
     */
    public ShownPage at(String path, Reader reader) {
        Page page = pages.withHistory(Slug.parse(path).orElseThrow(NotFoundException::new), reader);
        boolean mayRestore = pages.may(page.deleted() ? Right.DELETE : Right.EDIT, page, reader);
        Optional<PageSummary> into = page.deleted() ? names.leadsTo(page.slug(), reader) : Optional.empty();
        return new ShownPage(page, bars.bar(page, PageBar.Tab.HISTORY, reader), mayRestore, into);
    }

    /** The answer: search engines are to keep the page itself, not its past. */
    static Response answer(View view, Reader reader) {
        return Response.ok(view, Representation.HTML.contentType())
                .header(HttpHeaders.CACHE_CONTROL, reader.isAnonymous() ? "private, no-cache" : "private, no-store")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
