package org.terreau.web.circle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.address.Base;
import org.terreau.circle.CircleRefused;
import org.terreau.circle.Circles;
import org.terreau.circle.Invitations;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /wiki/{slug}/circle}: the circle of a page. */
@Path("/wiki/{slug}/circle")
@RequestScoped
public class CircleResource {

    @Inject
    private Pages pages;

    @Inject
    private Circles circles;

    @Inject
    private Invitations invitations;

    @Inject
    private CircleViews views;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader current;

    @Inject
    private Base base;

    @GET
    public Response show(@PathParam("slug") String path, @QueryParam("q") @DefaultValue("") String asked) {
        return shown(200, slug(path), asked, CircleView.Told.NOTHING);
    }

    /** Does what the form's field {@code op} says. */
    @POST
    public Response change(@PathParam("slug") String path, FormData form) {
        Slug slug = slug(path);
        Reader reader = current.reader();
        if (reader.isAnonymous()) {
            throw new NotAllowed(
                    "change the circle of " + pages.read(slug, reader).slug(), reader);
        }
        form.requireTrusted();
        try {
            return changed(slug, form.first("op").orElse(""), form, reader);
        } catch (CircleRefused e) {
            String problem = "circle.refused." + e.reason().code();
            return shown(409, slug, "", new CircleView.Told(Optional.of(problem), Optional.empty()));
        }
    }

    private Response changed(Slug slug, String operation, FormData form, Reader reader) {
        switch (operation) {
            case "begin" -> circles.begin(slug, reader);
            case "leave" -> circles.leave(slug, reader);
            case "role" -> circles.give(slug, text(form, "account"), text(form, "role"), reader);
            case "remove" -> circles.remove(slug, text(form, "account"), reader);
            case "invite" -> invitations.invite(slug, text(form, "account"), text(form, "role"), reader);
            case "withdraw" -> invitations.withdraw(slug, number(form), reader);
            case "link" -> {
                String secret =
                        invitations.link(slug, text(form, "role"), reader).text();
                Optional<String> link = Optional.of(base.resolve("invitations/" + secret));
                return shown(200, slug, "", new CircleView.Told(Optional.empty(), link));
            }
            default -> throw new BadRequestException("The form says nothing that can be done with a circle.");
        }
        // Who leaves may not be able to read the page any more.
        return Response.seeOther(URI.create(operation.equals("leave") ? "/me" : "/wiki/" + slug + "/circle"))
                .build();
    }

    private Response shown(int status, Slug slug, String asked, CircleView.Told told) {
        Reader reader = current.reader();
        Page page = pages.read(slug, reader);
        CircleView view = views.view(page, asked, told, frames.texts().locale(), reader);
        String title = frames.texts().of("circle.title", page.title());
        return Response.status(status)
                .entity(new View("circle/circle.jte", frames.frame(title), view))
                .type(Representation.HTML.contentType())
                .header("Cache-Control", "private, no-store")
                .header("Vary", "Accept-Language, Cookie")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static String text(FormData form, String field) {
        return form.first(field)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new BadRequestException("The field " + field + " is missing."));
    }

    private static long number(FormData form) {
        return form.first("invitation")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new BadRequestException("The field invitation is a number."));
    }

    private static Slug slug(String path) {
        return Slug.parse(path).orElseThrow(NotFoundException::new);
    }
}
