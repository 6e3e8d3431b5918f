package org.terreau.web.edit;

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
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** Taking a page away, and bringing back what it was. */
@Path("/wiki/{slug}")
@RequestScoped
public class RemovalResource {

    @Inject
    private Pages pages;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    /** Asks once more. */
    @GET
    @Path("delete")
    public Response ask(@PathParam("slug") String path) {
        Page page = pages.read(slug(path), reader.reader());
        if (!pages.may(Right.DELETE, page, reader.reader())) {
            throw new NotAllowed("delete " + page.slug(), reader.reader());
        }
        View view = new View("edit/delete.jte", frames.frame(frames.texts().of("edit.delete", page.title())), page);
        return Response.ok(view).type(Representation.HTML.contentType()).build();
    }

    @POST
    @Path("delete")
    public Response delete(@PathParam("slug") String path, FormData form) {
        form.requireTrusted();
        Slug slug = slug(path);
        pages.delete(slug, number(form, "base"), form.first("comment").orElse(""), reader.reader());
        return Response.seeOther(URI.create("/wiki/" + slug)).build();
    }

    @POST
    @Path("restore")
    public Response restore(@PathParam("slug") String path, FormData form) {
        form.requireTrusted();
        Slug slug = slug(path);
        pages.restore(
                slug,
                number(form, "base"),
                number(form, "number"),
                form.first("comment").orElse(""),
                reader.reader());
        return Response.seeOther(URI.create("/wiki/" + slug)).build();
    }

    private static Slug slug(String path) {
        return Slug.parse(path).orElseThrow(NotFoundException::new);
    }

    private static int number(FormData form, String field) {
        return form.first(field)
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new BadRequestException("The field " + field + " is the number of a revision."));
    }
}
