package org.terreau.web.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.terreau.change.Projections;
import org.terreau.web.start.Startup;

/** {@code /health}: for those who watch over the wiki, in the form of MicroProfile Health. */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private Startup startup;

    @Inject
    private Projections projections;

    @GET
    @Path("/live")
    public Response live() {
        return answer(Map.of("wiki", true));
    }

    /** Ready when the first content is in and the projections say what the database says. */
    @GET
    @Path("/ready")
    public Response ready() {
        boolean started = startup.ready();
        return answer(Map.of("startup", started, "projections", started && projections.current()));
    }

    private static Response answer(Map<String, Boolean> checks) {
        boolean up = checks.values().stream().allMatch(Boolean::booleanValue);
        var list = Json.createArrayBuilder();
        checks.forEach((name, fine) ->
                list.add(Json.createObjectBuilder().add("name", name).add("status", status(fine))));
        var body = Json.createObjectBuilder()
                .add("status", status(up))
                .add("checks", list)
                .build();
        return Response.status(up ? 200 : 503).entity(body.toString()).build();
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
