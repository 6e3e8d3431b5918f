package org.terreau.web.edit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.web.json.Json;
import org.terreau.web.view.Frames;

/** {@code /new/proposals}: what a page of a type can begin from, for who is typing what it is called. */
@Path("/new/proposals")
@RequestScoped
public class ProposalsResource {

    private static final int LONGEST = 200;

    @Inject
    private Finders finders;

    @Inject
    private Frames frames;

    public ProposalsResource() {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String proposals(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("type") @DefaultValue("") String type) {
        if (typed.length() > LONGEST) {
            throw new BadRequestException("A proposal is asked for with at most " + LONGEST + " characters.");
        }
        var found = Json.createArrayBuilder();
        finders.found(type, typed, frames.texts().locale())
                .forEach(one -> found.add(Json.createObjectBuilder()
                        .add("value", one.path())
                        .add("label", one.title())
                        .add("type", described(one))));
        return found.build().toString();
    }

    private static String described(Finder.Found one) {
        return Stream.of(one.kind(), one.note()).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
    }
}
