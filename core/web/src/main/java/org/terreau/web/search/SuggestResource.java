package org.terreau.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.terreau.search.Search;
import org.terreau.web.edit.Finders;
import org.terreau.web.json.Json;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;

/**
 * {@code /search/suggest}: pages for who is typing a title, in the box of every page and in forms; with {@code
 * entries=yes} what authorities know of these types too, where it has no page.
 */
@Path("/search/suggest")
@RequestScoped
public class SuggestResource {

    private static final int MOST = 10;
    private static final int LONGEST = 200;

    @Inject
    private Search search;

    @Inject
    private Finders finders;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    public SuggestResource() {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String suggest(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("type") List<String> types,
            @QueryParam("entries") @DefaultValue("") String entries) {
        if (typed.length() > LONGEST) {
            throw new BadRequestException("A suggestion is asked for with at most " + LONGEST + " characters.");
        }
        Frame frame = frames.frame("");
        var found = Json.createArrayBuilder();
        search.suggest(typed, types, MOST, reader.reader())
                .forEach(hit -> found.add(Json.createObjectBuilder()
                        .add("value", hit.slug().value())
                        .add("label", hit.title())
                        .add("type", frame.type(hit.type()).label())));
        if (entries.equals("yes")) {
            types.stream()
                    .flatMap(type -> finders.found(type, typed, frame.texts().locale()).stream())
                    .filter(entry -> !entry.there())
                    .forEach(entry -> found.add(Json.createObjectBuilder()
                            .add("value", entry.path())
                            .add("label", entry.title())
                            .add("type", entry.kind() + ", " + entry.note())));
        }
        return found.build().toString();
    }
}
