package org.terreau.web.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.change.ProjectionState;
import org.terreau.change.Projections;
import org.terreau.web.json.Json;
import org.terreau.web.start.Startup;

/** {@code /health}: for those who watch over the wiki, in the form of MicroProfile Health. */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

    @Inject
    private Startup startup;

    @Inject
    private Projections projections;

    @GET
    @Path("/live")
    public Response live() {
        return answer(List.of(new Check("wiki", true, Map.of())));
    }

    /**
     * Ready when the first content is in, the database answers and the projections can be relied on. How far each one is
     * behind is said, and never why: this is open to all.
     */
    @GET
    @Path("/ready")
    public Response ready() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("startup", startup.ready(), Map.of()));
        try {
            projections.states().forEach(state -> checks.add(check(state)));
            checks.add(new Check("database", true, Map.of()));
        } catch (RuntimeException away) {
            LOG.warn("The database does not answer: {}", away.toString());
            checks.add(new Check("database", false, Map.of()));
        }
        return answer(checks);
    }

    private record Check(String name, boolean up, Map<String, Long> data) {}

    private static Check check(ProjectionState state) {
        Map<String, Long> data = new LinkedHashMap<>();
        data.put("behind", state.behind());
        data.put("setAside", (long) state.aside());
        state.rebuild().ifPresent(rebuilt -> data.put("toRebuild", rebuilt.total() - rebuilt.pages()));
        return new Check(state.name(), state.serves(), data);
    }

    private static Response answer(List<Check> checks) {
        boolean up = checks.stream().allMatch(Check::up);
        var list = Json.createArrayBuilder();
        for (Check check : checks) {
            var entry = Json.createObjectBuilder().add("name", check.name()).add("status", status(check.up()));
            if (!check.data().isEmpty()) {
                var data = Json.createObjectBuilder();
                check.data().forEach(data::add);
                entry.add("data", data);
            }
            list.add(entry);
        }
        var body = Json.createObjectBuilder()
                .add("status", status(up))
                .add("checks", list)
                .build();
        return Response.status(up ? 200 : 503)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.toString())
                .build();
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
