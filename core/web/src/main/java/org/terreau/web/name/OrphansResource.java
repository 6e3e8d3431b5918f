package org.terreau.web.name;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.terreau.page.Backlinks;
import org.terreau.spi.page.PageSummary;
import org.terreau.type.PageTypes;
import org.terreau.web.list.Paging;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /orphans}: the pages that no other page points to, of a type or of any. */
@Path("/orphans")
@RequestScoped
public class OrphansResource {

    private static final int SIZE = 50;

    @Inject
    private Backlinks backlinks;

    @Inject
    private PageTypes types;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    public OrphansResource() {}

    /** @param type local name of the type asked for; blank for all */
    public record Orphans(String type, Paging<PageSummary> page) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View list(@QueryParam("type") @DefaultValue("") String type, @QueryParam("page") String asked) {
        return new View(
                "name/orphans.jte",
                frames.frame(frames.texts().of("name.orphans")),
                new Orphans(type, page(type, asked)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public JsonObject data(@QueryParam("type") @DefaultValue("") String type, @QueryParam("page") String asked) {
        Paging<PageSummary> page = page(type, asked);
        return PageJson.list(page, PageJson.array(page.items())).build();
    }

    private Paging<PageSummary> page(String type, String asked) {
        Optional<String> only = Optional.of(type).filter(name -> !name.isBlank());
        if (only.isPresent() && types.named(type).isEmpty()) {
            throw new NotFoundException();
        }
        int number = Paging.number(asked);
        return Paging.of(backlinks.orphans(only, (number - 1) * SIZE, SIZE + 1, reader.reader()), number, SIZE);
    }
}
