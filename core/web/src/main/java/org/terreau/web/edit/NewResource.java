package org.terreau.web.edit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.page.Pages;
import org.terreau.shape.Shape;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /new}: the choice of a type, then the form of a new page. */
@Path("/new")
@RequestScoped
public class NewResource {

    @Inject
    private Pages pages;

    @Inject
    private PageTypes types;

    @Inject
    private Editor editor;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Base base;

    @GET
    public Response show(
            @QueryParam("type") @DefaultValue("") String type, @QueryParam("title") @DefaultValue("") String title) {
        refuseOthers();
        if (type.isBlank()) {
            View choice = new View("edit/new.jte", frames.frame(frames.texts().of("edit.choose")), title);
            return Response.ok(choice).type(Representation.HTML.contentType()).build();
        }
        return editor.show(
                subject(type, title), Draft.blank(title, frames.texts().lang()));
    }

    @POST
    public Response save(@QueryParam("type") @DefaultValue("") String type, FormData form) {
        Reader who = reader.reader();
        if (!who.isAnonymous()) {
            refuseOthers();
        }
        Draft draft = Draft.of(form);
        Subject subject = subject(type, draft.title());
        return editor.take(subject, draft, form.trusted(), edit -> pages.create(subject.slug(), type, edit, who));
    }

    private void refuseOthers() {
        if (!Right.toCreate(reader.reader())) {
            throw new NotAllowed("create a page", reader.reader());
        }
    }

    private Subject subject(String type, String title) {
        Shape shape = types.named(type).map(types::shape).orElseThrow(NotFoundException::new);
        Slug slug = pages.free(Slug.of(title));
        return new Subject(
                Optional.empty(),
                slug,
                shape,
                base.thing(slug),
                Optional.empty(),
                "/new?type=" + type,
                Optional.empty());
    }
}
