package org.terreau.web.workflow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.standing.PeopleWords;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;
import org.terreau.workflow.WorkflowTable;
import org.terreau.workflow.Workflows;

/** {@code /types/{Type}/workflow}: the workflow of a type, made of the table that the engine goes by. */
@Path("/types/{type}/workflow")
@RequestScoped
public class TypeWorkflowResource {

    @Inject
    private Workflows workflows;

    @Inject
    private PeopleWords people;

    @Inject
    private Frames frames;

    @GET
    public Response show(@PathParam("type") String type) {
        WorkflowTable table = workflows.of(type).orElseThrow(NotFoundException::new);
        Frame frame = frames.frame("");
        WorkflowView view = WorkflowView.of(table, people, frame.texts().locale());
        String title = frame.t("workflow.title", frame.type(type).label());
        return Response.ok(
                        new View("workflow/workflow.jte", frames.frame(title), view), Representation.HTML.contentType())
                .header("Vary", "Accept-Language, Cookie")
                .build();
    }
}
