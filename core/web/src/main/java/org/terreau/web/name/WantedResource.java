package org.terreau.web.name;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.terreau.page.Backlinks;
import org.terreau.page.Wanted;
import org.terreau.web.json.Json;
import org.terreau.web.list.Paging;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /wanted}: what texts point to and is not there, most wanted first. */
@Path("/wanted")
@RequestScoped
public class WantedResource {

    private static final int SIZE = 50;

    @Inject
    private Backlinks backlinks;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    public WantedResource() {}

    /** One page of the list. */
    public record WantedList(Paging<Wanted> page) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View list(@QueryParam("page") String asked) {
        return new View("name/wanted.jte", frames.frame(frames.texts().of("name.wanted")), new WantedList(page(asked)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public JsonObject data(@QueryParam("page") String asked) {
        Paging<Wanted> page = page(asked);
        var items = Json.createArrayBuilder();
        page.items()
                .forEach(wanted -> items.add(Json.createObjectBuilder()
                        .add("slug", wanted.slug().value())
                        .add("title", wanted.title())
                        .add("total", wanted.total())
                        .add("by", PageJson.array(wanted.by()))));
        return PageJson.list(page, items).build();
    }

    private Paging<Wanted> page(String asked) {
        int number = Paging.number(asked);
        return Paging.of(backlinks.wanted((number - 1) * SIZE, SIZE + 1, reader.reader()), number, SIZE);
    }
}
