package org.terreau.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.view.Kept;
import org.terreau.web.list.Paging;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /wiki/{slug}/history}: the revisions of a page, two of which can be compared, or one made current again. */
@Path("/wiki/{slug}/history")
@RequestScoped
public class HistoryResource {

    @Inject
    private Pages pages;

    @Inject
    private ShownPages shownPages;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader current;

    public HistoryResource() {}

    @GET
    @Kept
    public Response history(@PathParam("slug") String path, @QueryParam("page") String asked) {
        Reader reader = current.reader();
        ShownPage shown = shownPages.at(path, reader);
        HistoryView view = HistoryView.of(shown, pages.history(shown.page().slug(), reader), Paging.number(asked));
        String title = frames.texts().of("history.title", shown.page().title());
        return ShownPages.answer(new View("history/history.jte", frames.frame(title), view), reader);
    }
}
