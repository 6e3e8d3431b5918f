package org.terreau.web.error;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.access.Right;
import org.terreau.page.Page;
import org.terreau.page.PageDeleted;
import org.terreau.page.Pages;
import org.terreau.web.negotiation.Accept;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** Makes of every failure a page for people, or problem details (RFC 9457) for programs. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 500, 503);

    @Inject
    private Frames frames;

    @Inject
    private Pages pages;

    @Inject
    private CurrentReader reader;

    @Inject
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException http
                && http.getResponse().getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return http.getResponse();
        }
        Fault fault = Fault.of(failure);
        String reference = fault.isOurs() ? logged(failure) : "";
        Response.ResponseBuilder response = Response.status(fault.status());
        fault.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        if (fault.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"terreau\"");
        }
        response.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.VARY, "Accept, Accept-Language");
        return forPeople() ? page(response, fault, reference, failure) : problem(response, fault, reference, failure);
    }

    private String logged(Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return reference;
    }

    private boolean forPeople() {
        try {
            return Accept.parse(Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT)))
                            .choose(Representation.OF_A_VOCABULARY)
                    == Representation.HTML;
        } catch (MalformedHeader | NotAcceptable e) {
            return false;
        }
    }

    private Response page(Response.ResponseBuilder response, Fault fault, String reference, Throwable failure) {
        String key = "error." + (TOLD.contains(fault.status()) ? fault.status() : fault.status() < 500 ? 400 : 500);
        Frame frame = frames.frame(frames.texts().of(key + ".title"));
        Optional<Page> deleted = failure instanceof PageDeleted gone ? Optional.of(gone.page()) : Optional.empty();
        boolean mayRestore = deleted.filter(page -> pages.may(Right.DELETE, page, reader.reader()))
                .isPresent();
        String detail = fault.status() == 404 || fault.isOurs() ? "" : Objects.requireNonNullElse(fault.detail(), "");
        return response.entity(new View(
                        "error/error.jte",
                        frame,
                        new ErrorView(fault.status(), key, detail, reference, deleted, mayRestore)))
                .type("text/html;charset=utf-8")
                .build();
    }

    private static Response problem(
            Response.ResponseBuilder response, Fault fault, String reference, Throwable failure) {
        var body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", Objects.requireNonNullElse(title(fault.status()), "Error"))
                .add("status", fault.status());
        if (fault.detail() != null) {
            body.add("detail", fault.detail());
        }
        if (!reference.isEmpty()) {
            body.add("instance", "urn:terreau:failure:" + reference);
        }
        if (failure instanceof NotAcceptable none) {
            body.add("available", Json.createArrayBuilder(none.available()));
        }
        return response.entity(body.build().toString())
                .type("application/problem+json")
                .build();
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
