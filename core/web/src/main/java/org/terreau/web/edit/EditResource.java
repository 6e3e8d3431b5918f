package org.terreau.web.edit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;

/** {@code /wiki/{slug}/edit}: the form of a page that is there. */
@Path("/wiki/{slug}/edit")
@RequestScoped
public class EditResource {

    @Inject
    private Pages pages;

    @Inject
    private PageTypes types;

    @Inject
    private Editor editor;

    @Inject
    private CurrentReader reader;

    @Inject
    private Base base;

    @GET
    public Response show(@PathParam("slug") String path) {
        Page page = readable(path);
        refuseOthers(page);
        Subject subject = subject(page, page.content());
        return editor.show(subject, Draft.of(page, editor.submission(subject)));
    }

    @POST
    public Response save(@PathParam("slug") String path, FormData form) {
        Page page = readable(path);
        Reader who = reader.reader();
        if (!who.isAnonymous()) {
            refuseOthers(page);
        }
        Draft draft = Draft.of(form);
        Content before = draft.base() == page.revision() || draft.base() < 1
                ? page.content()
                : pages.revision(page.slug(), draft.base(), who).content();
        return editor.take(
                subject(page, before),
                draft,
                form.trusted(),
                edit -> pages.revise(page.slug(), draft.base(), edit, who));
    }

    private Page readable(String path) {
        return pages.read(Slug.parse(path).orElseThrow(NotFoundException::new), reader.reader());
    }

    private void refuseOthers(Page page) {
        if (!pages.may(Right.EDIT, page, reader.reader())) {
            throw new NotAllowed("edit " + page.slug(), reader.reader());
        }
    }

    private Subject subject(Page page, Content before) {
        return new Subject(
                Optional.of(page),
                page.slug(),
                types.shapes().named(page.type()).orElseThrow(NotFoundException::new),
                base.thing(page.slug()),
                Optional.of(before),
                "/wiki/" + page.slug() + "/edit",
                Optional.empty());
    }
}
