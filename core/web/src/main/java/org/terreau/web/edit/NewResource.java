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
import org.terreau.authority.Authorities;
import org.terreau.authority.Known;
import org.terreau.page.Pages;
import org.terreau.shape.Shape;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
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
    private Finders finders;

    @Inject
    private Authorities authorities;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Base base;

    @GET
    public Response show(
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("title") @DefaultValue("") String title,
            @QueryParam("find") @DefaultValue("") String sought,
            @QueryParam("from") @DefaultValue("") String from) {
        refuseOthers();
        if (type.isBlank()) {
            View choice = new View("edit/new.jte", frames.frame(frames.texts().of("edit.choose")), title);
            return Response.ok(choice).type(Representation.HTML.contentType()).build();
        }
        if (!from.isBlank()) {
            return begun(type, authorities.at(from).orElseThrow(NotFoundException::new));
        }
        Subject subject = subject(type, title, sought.isBlank() ? title : sought);
        return editor.show(subject, Draft.blank(title, frames.texts().lang()));
    }

    /** The form with what is known of the thing; or a word of the page that is there about it. */
    private Response begun(String type, Known known) {
        if (!known.authority().type().equals(type)) {
            throw new NotFoundException();
        }
        Optional<Slug> there = finders.page(known);
        if (there.isPresent()) {
            PageSummary page = pages.read(there.get(), reader.reader()).summary();
            String title = frames.texts().of("edit.there", known.title());
            return Response.ok(new View("edit/there.jte", frames.frame(title), page))
                    .type(Representation.HTML.contentType())
                    .build();
        }
        Subject subject = subject(type, known.title(), "");
        org.terreau.spi.authority.Draft draft =
                finders.draft(known, subject.thing()).orElseThrow(NotFoundException::new);
        return editor.begin(subject, draft);
    }

    @POST
    public Response save(@QueryParam("type") @DefaultValue("") String type, FormData form) {
        Reader who = reader.reader();
        if (!who.isAnonymous()) {
            refuseOthers();
        }
        Draft draft = Draft.of(form);
        Subject subject = subject(type, draft.title(), "");
        return editor.take(subject, draft, form.trusted(), edit -> pages.create(subject.slug(), type, edit, who));
    }

    private void refuseOthers() {
        if (!Right.toCreate(reader.reader())) {
            throw new NotAllowed("create a page", reader.reader());
        }
    }

    private Subject subject(String type, String title, String sought) {
        Shape shape = types.named(type).map(types::shape).orElseThrow(NotFoundException::new);
        Slug slug = pages.free(Slug.of(title));
        return new Subject(
                Optional.empty(),
                slug,
                shape,
                base.thing(slug),
                Optional.empty(),
                "/new?type=" + type,
                Optional.empty(),
                sought);
    }
}
