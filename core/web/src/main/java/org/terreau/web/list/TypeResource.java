package org.terreau.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.terreau.page.Pages;
import org.terreau.spi.page.PageSummary;
import org.terreau.type.PageTypes;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /types/{Type}}: the pages of a type, by title. */
@Path("/types/{type}")
@RequestScoped
public class TypeResource {

    private static final int SIZE = 50;

    @Inject
    private Pages pages;

    @Inject
    private PageTypes types;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Context
    private HttpHeaders headers;

    /** @param total how many of them this reader may read */
    public record TypeList(Frame.Entry type, long total, Paging<PageSummary> page) {}

    @GET
    public View list(@PathParam("type") String type, @QueryParam("page") String page) {
        if (types.named(type).isEmpty()) {
            throw new NotFoundException();
        }
        RequestHeaders.accept(headers).choose(List.of(Representation.HTML));
        int number = Paging.number(page);
        var found = pages.ofType(type, (number - 1) * SIZE, SIZE + 1, reader.reader());
        Frame plain = frames.frame(type);
        Frame.Entry entry = plain.type(type);
        Frame frame = frames.frame(entry.label()).described(entry.definition());
        long total = pages.countByType(reader.reader()).getOrDefault(type, 0L);
        return new View("list/type.jte", frame, new TypeList(entry, total, Paging.of(found, number, SIZE)));
    }
}
