package org.terreau.web.name;

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
import java.util.Optional;
import org.terreau.page.NameTaken;
import org.terreau.page.Names;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.PageBars;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /wiki/{slug}/move}: another address for a page; the one it has leads there from then on. */
@Path("/wiki/{slug}/move")
@RequestScoped
public class MoveResource {

    @Inject
    private Pages pages;

    @Inject
    private Names names;

    @Inject
    private PageBars bars;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    public MoveResource() {}

    @GET
    public Response show(@PathParam("slug") String path) {
        Page page = movable(path);
        return answer(200, page, Slug.of(page.title()).value(), "", Optional.empty(), Optional.empty());
    }

    @POST
    public Response move(@PathParam("slug") String path, FormData form) {
        form.requireTrusted();
        Page page = movable(path);
        String typed = form.first("name").orElse("").strip();
        String comment = form.first("comment").orElse("");
        if (typed.isEmpty()) {
            return answer(422, page, typed, comment, Optional.of("name.blank"), Optional.empty());
        }
        int seen = form.first("base")
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new BadRequestException("The field base is the number of a revision."));
        try {
            Page moved = names.move(page.slug(), seen, Slug.of(typed), comment, reader.reader());
            return Response.seeOther(URI.create("/wiki/" + moved.slug())).build();
        } catch (NameTaken taken) {
            return answer(422, page, typed, comment, Optional.of("name.taken"), taken.by());
        }
    }

    private Page movable(String path) {
        Page page = pages.read(Slug.parse(path).orElseThrow(NotFoundException::new), reader.reader());
        names.requireMovable(page, reader.reader());
        return page;
    }

    private Response answer(
            int status,
            Page page,
            String typed,
            String comment,
            Optional<String> mistake,
            Optional<PageSummary> taken) {
        MoveView view = new MoveView(
                page,
                bars.bar(page, PageBar.Tab.MORE, reader.reader()),
                typed,
                comment,
                names.leadingTo(page.slug(), reader.reader()),
                mistake,
                taken);
        return Response.status(status)
                .entity(new View("name/move.jte", frames.frame(frames.texts().of("name.move", page.title())), view))
                .type(Representation.HTML.contentType())
                .build();
    }
}
