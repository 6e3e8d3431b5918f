package org.terreau.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.terreau.change.Projections;
import org.terreau.job.JobState;
import org.terreau.job.Jobs;
import org.terreau.type.Contribution;
import org.terreau.type.Plugins;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /admin}: how the commons stands, and what an administrator can have done. */
@Path("/admin")
@RequestScoped
public class AdminResource {

    private static final String TEXT = "text/plain;charset=utf-8";
    private static final List<Variant> SHOWN = Variant.mediaTypes(
                    MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE)
            .build();

    @Inject
    private Administrator administrator;

    @Inject
    private Projections projections;

    @Inject
    private Jobs jobs;

    @Inject
    private Plugins plugins;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @GET
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response show(@Context Request request) {
        administrator.require();
        AdminView view = new AdminView(standing(), frames.texts());
        String type = Optional.ofNullable(request.selectVariant(SHOWN))
                .map(variant -> variant.getMediaType().toString())
                .orElse(MediaType.TEXT_HTML);
        return switch (type) {
            case MediaType.APPLICATION_JSON ->
                answer(StandingJson.of(view.standing()).toString(), type);
            case MediaType.TEXT_PLAIN -> answer(new StandingText(view).all(), TEXT);
            default ->
                answer(
                        new View("admin/admin.jte", frames.frame(frames.texts().of("admin.title")), view),
                        MediaType.TEXT_HTML);
        };
    }

    /** The jobs, line by line. */
    @GET
    @Path("/jobs")
    @Produces(MediaType.TEXT_PLAIN)
    public Response jobs() {
        administrator.require();
        return answer(new StandingText(new AdminView(standing(), frames.texts())).jobs(), TEXT);
    }

    /** One job: its state in a word, and a line for people. */
    @GET
    @Path("/jobs/{name}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response job(@PathParam("name") String name) {
        administrator.require();
        AdminView view = new AdminView(standing(), frames.texts());
        JobState state = view.standing().jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return answer(new StandingText(view).job(state), TEXT);
    }

    /** Has a job run; also those that make a projection anew and that try again what was set aside. */
    @POST
    @Path("/jobs/{name}")
    public Response run(@PathParam("name") String name, FormData form) {
        administrator.require();
        form.requireTrusted();
        if (jobs.states().stream().noneMatch(job -> job.name().equals(name))) {
            throw new NotFoundException();
        }
        jobs.run(name);
        return reader.viaBearer()
                ? Response.accepted().build()
                : Response.seeOther(URI.create("/admin")).build();
    }

    private static Response answer(Object entity, String type) {
        return Response.ok(entity, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Standing standing() {
        return new Standing(
                projections.serve(),
                projections.states(),
                jobs.states(),
                projections.aside(),
                plugins.running().stream().map(Contribution::plugin).toList(),
                plugins.setAside().stream()
                        .map(plugin -> new Standing.Refused(
                                plugin.plugin(),
                                plugin.reason().in(frames.texts().locale())))
                        .toList());
    }
}
