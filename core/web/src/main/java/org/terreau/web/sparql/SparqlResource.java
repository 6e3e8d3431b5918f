package org.terreau.web.sparql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.terreau.sparql.QueryAnswer;
import org.terreau.sparql.QueryRefused;
import org.terreau.sparql.QueryTimedOut;
import org.terreau.web.negotiation.RdfOutput;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Texts;
import org.terreau.web.view.View;

/** {@code /sparql}: SPARQL 1.1 Protocol for queries, open to the scripts of any site. */
@Path("/sparql")
@ApplicationScoped
public class SparqlResource {

    static final String QUERY = "application/sparql-query";
    static final String UPDATE = "application/sparql-update";

    private final SparqlProtocol protocol;
    private final RdfOutput output;
    private final Frames frames;

    /** For RESTEasy, which wants to see it and then lets CDI call the other one. */
    public SparqlResource() {
        protocol = null;
        output = null;
        frames = null;
    }

    @Inject
    public SparqlResource(SparqlProtocol protocol, RdfOutput output, Frames frames) {
        this.protocol = protocol;
        this.output = output;
        this.frames = frames;
    }

    @GET
    public Response get(@Context UriInfo address, @Context HttpHeaders headers) {
        return parameters(address.getQueryParameters(), headers, true);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response form(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        return parameters(form, headers, false);
    }

    @POST
    @Consumes(QUERY)
    public Response direct(String query, @Context UriInfo address, @Context HttpHeaders headers) {
        return answer(() -> protocol.reply(SparqlRequest.direct(
                query, address.getQueryParameters(), RequestHeaders.value(headers, HttpHeaders.ACCEPT))));
    }

    @POST
    @Consumes(UPDATE)
    public Response update(String ignored) {
        return refuseUpdate();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response unknown(String ignored) {
        return problem(SparqlProblem.unsupported(List.of(MediaType.APPLICATION_FORM_URLENCODED, QUERY)), false);
    }

    @OPTIONS
    public Response options() {
        return open(Response.noContent())
                .header("Allow", "GET, HEAD, POST, OPTIONS")
                .header("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                .header("Access-Control-Allow-Headers", "Accept, Content-Type")
                .header("Access-Control-Max-Age", "86400")
                .build();
    }

    private Response parameters(MultivaluedMap<String, String> parameters, HttpHeaders headers, boolean inAddress) {
        if (parameters.containsKey("update")) {
            return refuseUpdate();
        }
        return answer(() -> protocol.reply(
                SparqlRequest.ofParameters(parameters, RequestHeaders.value(headers, HttpHeaders.ACCEPT), inAddress)));
    }

    private Response answer(Supplier<SparqlReply> reply) {
        try {
            return response(reply.get());
        } catch (BadRequest e) {
            return problem(SparqlProblem.of(e, false).orElseThrow(), false);
        }
    }

    private Response response(SparqlReply reply) {
        return switch (reply) {
            case SparqlReply.Result result -> stream(result.answer());
            case SparqlReply.Page page -> page(page.page());
            case SparqlReply.Description description ->
                open(Response.ok(output.bytes(description.graph(), description.representation())))
                        .type(description.representation().contentType())
                        .build();
            case SparqlReply.Refusal refusal -> problem(refusal.problem(), refusal.asJson());
        };
    }

    private Response page(QueryPage page) {
        Texts texts = frames.texts();
        Frame frame = frames.frame(texts.of("sparql.title")).described(texts.of("sparql.lede"));
        ResponseBuilder response =
                Response.status(page.problem().map(SparqlProblem::status).orElse(200));
        page.problem()
                .flatMap(SparqlProblem::retryAfter)
                .ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, after.toSeconds()));
        return response.entity(new View("sparql/sparql.jte", frame, page))
                .type(Representation.HTML.contentType())
                .header("Access-Control-Allow-Origin", "*")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Response stream(QueryAnswer answer) {
        StreamingOutput body = out -> {
            try {
                answer.writeTo(out);
            } catch (QueryTimedOut | QueryRefused e) {
                // The status is sent already: only a broken connection tells that the result is not whole.
                throw new IOException(e.getMessage(), e);
            }
        };
        return open(Response.ok(body)).type(contentType(answer)).build();
    }

    private static String contentType(QueryAnswer answer) {
        String mediaType = answer.format().mediaType();
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    private static Response refuseUpdate() {
        return problem(
                SparqlProblem.of(
                                new QueryRefused(
                                        QueryRefused.Reason.UPDATE,
                                        "This service answers queries. Data is changed on the pages, not by SPARQL Update."),
                                false)
                        .orElseThrow(),
                false);
    }

    private static Response problem(SparqlProblem problem, boolean asJson) {
        ResponseBuilder response = Response.status(problem.status())
                .entity(asJson ? problem.asJson() : problem.asText())
                .type(asJson ? "application/problem+json" : "text/plain;charset=utf-8");
        problem.retryAfter().ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, after.toSeconds()));
        return open(response).build();
    }

    private static ResponseBuilder open(ResponseBuilder response) {
        return response.header("Access-Control-Allow-Origin", "*")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
