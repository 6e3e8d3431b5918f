package org.terreau.web.workflow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.page.EditConflict;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.Transitions;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;
import org.terreau.workflow.TransitionRefused;

/** {@code /wiki/{slug}/state}: the way of a page through its workflow; its next step is sent here. */
@Path("/wiki/{slug}/state")
@RequestScoped
public class StateResource {

    @Inject
    private Pages pages;

    @Inject
    private Transitions transitions;

    @Inject
    private StateViews views;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader current;

    @GET
    public Response show(@PathParam("slug") String path) {
        Page page = pages.read(slug(path), current.reader());
        return shown(200, page, List.of(), Optional.empty());
    }

    @POST
    public Response make(@PathParam("slug") String path, FormData form) {
        Reader reader = current.reader();
        Page page = pages.read(slug(path), reader);
        if (reader.isAnonymous()) {
            throw new NotAllowed("bring on " + page.slug(), reader);
        }
        form.requireTrusted();
        int seen = form.first("base")
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new BadRequestException("The field base is the number of a revision."));
        String transition = form.first("transition").orElse("");
        try {
            Page made = transitions.make(
                    page.slug(), transition, seen, form.first("comment").orElse(""), reader);
            // Who made it may have given it out of their own hands.
            String next = reader.meets(made.readers()) ? "/wiki/" + made.slug() : "/me";
            return Response.seeOther(URI.create(next)).build();
        } catch (EditConflict e) {
            Locale locale = frames.texts().locale();
            return shown(409, e.current(), List.of(), Optional.of(views.since(seen, e.current(), locale, reader)));
        } catch (TransitionRefused e) {
            boolean elsewhere = e.reason() == TransitionRefused.Reason.NOT_FROM_HERE;
            return shown(elsewhere ? 409 : 422, page, problems(e, page), Optional.empty());
        }
    }

    private List<String> problems(TransitionRefused refused, Page page) {
        return switch (refused.reason()) {
            case UNMET -> views.missing(page, refused.guards(), frames.texts().locale());
            case NO_REASON -> List.of(frames.texts().of("workflow.no-reason"));
            case NOT_FROM_HERE -> List.of(frames.texts().of("workflow.not-from-here"));
        };
    }

    private Response shown(int status, Page page, List<String> problems, Optional<StateView.Conflict> conflict) {
        Reader reader = current.reader();
        StateView view = views.view(page, problems, conflict, frames.texts().locale(), reader)
                .orElseThrow(NotFoundException::new);
        String title = frames.texts().of("workflow.of-page", page.title());
        return Response.status(status)
                .entity(new View("workflow/state.jte", frames.frame(title), view))
                .type(Representation.HTML.contentType())
                .header("Cache-Control", reader.isAnonymous() ? "private, no-cache" : "private, no-store")
                .header("Vary", "Accept-Language, Cookie")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static Slug slug(String path) {
        return Slug.parse(path).orElseThrow(NotFoundException::new);
    }
}
