package org.terreau.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.terreau.page.Pages;
import org.terreau.page.RevisionSummary;
import org.terreau.spi.access.Reader;
import org.terreau.spi.view.Kept;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Texts;
import org.terreau.web.view.View;

/** {@code /wiki/{slug}/diff?from=&to=}: what differs between two revisions; by default, the latest change. */
@Path("/wiki/{slug}/diff")
@RequestScoped
public class DiffResource {

    private static final String NUMBER = "[1-9][0-9]{0,8}";

    @Inject
    private Pages pages;

    @Inject
    private ShownPages shownPages;

    @Inject
    private DiffViews views;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader current;

    public DiffResource() {}

    /** Of a revision that nothing stands before, the revision itself. */
    @GET
    @Kept
    public Response diff(@PathParam("slug") String path, @QueryParam("from") String from, @QueryParam("to") String to) {
        Reader reader = current.reader();
        ShownPage shown = shownPages.at(path, reader);
        List<Integer> numbers = pages.history(shown.page().slug(), reader).stream()
                .map(RevisionSummary::number)
                .toList();
        Optional<Integer> last = number(to);
        return Pair.asked(numbers, number(from), last)
                .map(pair -> compared(shown, pair, numbers, reader))
                .orElseGet(() -> alone(shown, last.orElse(shown.page().revision())));
    }

    private Response compared(ShownPage shown, Pair pair, List<Integer> numbers, Reader reader) {
        Texts texts = frames.texts();
        DiffView view = views.view(shown, pair, numbers, texts.locale(), reader);
        String title = texts.of("history.diff", shown.page().title());
        return ShownPages.answer(new View("history/diff.jte", frames.frame(title), view), reader);
    }

    private static Response alone(ShownPage shown, int number) {
        return Response.seeOther(URI.create(shown.revision(number))).build();
    }

    private static Optional<Integer> number(String asked) {
        if (asked == null || asked.isBlank()) {
            return Optional.empty();
        }
        if (!asked.matches(NUMBER)) {
            throw new NotFoundException("Revisions are numbered from 1");
        }
        return Optional.of(Integer.valueOf(asked));
    }
}
