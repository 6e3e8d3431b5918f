package org.terreau.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.terreau.markup.Rendered;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.Revision;
import org.terreau.spi.access.Reader;
import org.terreau.spi.view.Kept;
import org.terreau.web.page.Contents;
import org.terreau.web.page.FactBox;
import org.terreau.web.page.PageBody;
import org.terreau.web.page.PageFacts;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /wiki/{slug}/revisions/{number}}: a page as it was. */
@Path("/wiki/{slug}/revisions/{number: \\d+}")
@RequestScoped
public class RevisionResource {

    @Inject
    private Pages pages;

    @Inject
    private ShownPages shownPages;

    @Inject
    private PageBody bodies;

    @Inject
    private PageFacts facts;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader current;

    public RevisionResource() {}

    @GET
    @Kept
    public Response revision(@PathParam("slug") String path, @PathParam("number") int number) {
        Reader reader = current.reader();
        ShownPage shown = shownPages.at(path, reader);
        Revision revision = pages.revision(shown.page().slug(), number, reader);
        String title = frames.texts()
                .of(
                        "history.revision-of",
                        Integer.toString(number),
                        revision.content().title());
        RevisionView view = view(shown, revision, frames.texts().locale(), reader);
        return ShownPages.answer(new View("history/revision.jte", frames.frame(title), view), reader);
    }

    private RevisionView view(ShownPage shown, Revision revision, Locale locale, Reader reader) {
        Page page = shown.page();
        Content content = revision.content();
        Rendered body = bodies.render(content.body(), content.lang(), reader);
        return new RevisionView(
                shown,
                revision,
                FactBox.of(facts.of(page.slug(), page.type(), content, locale, reader)),
                Contents.of(body.contents()),
                body);
    }
}
