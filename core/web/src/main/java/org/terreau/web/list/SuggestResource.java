package org.terreau.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.terreau.page.Pages;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;

/** {@code /search/suggest}: pages whose title has these letters, for who is typing one. */
@Path("/search/suggest")
@RequestScoped
public class SuggestResource {

    private static final int MOST = 10;
    private static final int LONGEST = 200;

    @Inject
    private Pages pages;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String suggest(@QueryParam("q") @DefaultValue("") String typed, @QueryParam("type") List<String> types) {
        if (typed.length() > LONGEST) {
            throw new BadRequestException("A suggestion is asked for with at most " + LONGEST + " characters.");
        }
        var found = Json.createArrayBuilder();
        if (!typed.isBlank()) {
            Frame frame = frames.frame("");
            pages.titled(typed.strip(), types, MOST, reader.reader())
                    .forEach(page -> found.add(Json.createObjectBuilder()
                            .add("value", page.slug().value())
                            .add("label", page.title())
                            .add("type", frame.type(page.type()).label())));
        }
        return found.build().toString();
    }
}
