package org.terreau.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.terreau.page.EditConflict;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.Transitions;
import org.terreau.shape.Localized;
import org.terreau.spi.access.Reader;
import org.terreau.web.error.Phrases;
import org.terreau.web.json.Json;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.workflow.Offer;
import org.terreau.workflow.TransitionRefused;
import org.terreau.workflow.WorkflowTable;
import org.terreau.workflow.Workflows;

/** {@code /api/v1/pages/{slug}/transitions}: what can be done next with a page in its workflow, and doing it. */
@Path("/api/v1/pages/{slug}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TransitionsResource {

    @Inject
    private Pages pages;

    @Inject
    private Transitions transitions;

    @Inject
    private Workflows workflows;

    @Inject
    private PageJson representation;

    @Inject
    private Programs programs;

    @Context
    private HttpHeaders headers;

    public TransitionsResource() {}

    /** None where the type of the page has no workflow. */
    @GET
    public Response list(@PathParam("slug") String path) {
        Reader reader = programs.reader();
        Page page = pages.read(OnePageResource.slug(path), reader);
        Locale locale = Phrases.locale(RequestHeaders.value(headers, HttpHeaders.ACCEPT_LANGUAGE));
        JsonArrayBuilder items = Json.createArrayBuilder();
        workflows
                .of(page.type())
                .ifPresent(table ->
                        transitions.offers(page, reader).forEach(offer -> items.add(json(offer, table, locale))));
        JsonObjectBuilder json = Json.createObjectBuilder();
        page.state().ifPresent(state -> json.add("state", state));
        String text = json.add("items", items).build().toString();
        return Answers.kept(Response.ok(text.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .build();
    }

    private static JsonObjectBuilder json(Offer offer, WorkflowTable table, Locale locale) {
        JsonArrayBuilder unmet = Json.createArrayBuilder();
        offer.unmet().forEach(guard -> unmet.add(table.guard(guard.name()).in(locale)));
        return Json.createObjectBuilder()
                .add("transition", offer.transition().name())
                .add("title", table.transition(offer.transition().name()).in(locale))
                .add("to", offer.transition().to())
                .add("reasoned", offer.transition().reasoned())
                .add("answer", offer.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("unmet", unmet);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@PathParam("slug") String path, InputStream body) throws IOException {
        Reader writer = programs.writer();
        Page page = pages.read(OnePageResource.slug(path), writer);
        Answers.requireCurrent(page, representation.of(page, writer), headers);
        Sent sent = new Sent(JsonBody.read(body));
        sent.refuseOthersThan(Set.of("transition", "comment"));
        sent.require("transition");
        Optional<String> transition = sent.text("transition");
        String comment = sent.text("comment").orElse("");
        sent.check();
        try {
            Page made = transitions.make(page.slug(), transition.orElseThrow(), page.revision(), comment, writer);
            return writer.meets(made.readers())
                    ? Answers.written(made.revision(), representation.of(made, writer), headers, 200, 204)
                            .build()
                    : Response.noContent().build();
        } catch (TransitionRefused e) {
            throw refused(e, workflows.of(page.type()));
        } catch (EditConflict e) {
            throw Answers.stale(e.current(), representation.of(e.current(), writer));
        }
    }

    private static ApiProblem refused(TransitionRefused e, Optional<WorkflowTable> table) {
        return switch (e.reason()) {
            case NOT_FROM_HERE -> new ApiProblem(409, "api.not-from-here", e.transition());
            case NO_REASON -> ApiProblem.refused(List.of(Refusal.of("/comment", "required", Optional.empty())));
            case UNMET ->
                ApiProblem.refused(e.guards().stream()
                        .map(guard -> new Refusal(
                                "/transition",
                                guard,
                                table.map(known -> known.guard(guard)).orElse(Localized.same(guard)),
                                Optional.of(e.transition())))
                        .toList());
        };
    }
}
