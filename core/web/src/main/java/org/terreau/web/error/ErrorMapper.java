package org.terreau.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.access.Right;
import org.terreau.page.Page;
import org.terreau.page.PageMoved;
import org.terreau.page.Pages;
import org.terreau.web.json.Json;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;
import org.terreau.web.watch.RequestId;

/** Answers every exception: a page for people, problem details (RFC 9457) for programs. Stack traces go to the log. */
@Provider
@ApplicationScoped
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Pages pages;

    @Inject
    private FaultCount faults;

    public ErrorMapper() {}

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 400) {
            return e.getResponse();
        }
        if (isDefaultOptions(thrown)) {
            return Response.noContent().build();
        }
        if (thrown instanceof PageMoved moved && NewAddress.serves(moved, request.getMethod())) {
            return NewAddress.answer(moved, request, wantsPage());
        }
        Fault fault = Fault.of(thrown);
        faults.count(fault.kind());
        if (fault.ours()) {
            LOG.error("Fault at {} {}", request.getMethod(), request.getRequestURI(), thrown);
        }
        String id = RequestId.of(request);
        return wantsPage() ? page(fault, id) : problem(fault, id);
    }

    private boolean wantsPage() {
        return PeopleOrPrograms.wantsPage(
                request.getRequestURI(), Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)));
    }

    /** RESTEasy throws this where no method of ours answers OPTIONS; its class isn't ours to name. */
    private boolean isDefaultOptions(Throwable thrown) {
        return request.getMethod().equals("OPTIONS")
                && thrown.getClass().getSimpleName().equals("DefaultOptionsMethodException");
    }

    private Response page(Fault fault, String id) {
        try {
            Frame frame = frames.frame(frames.texts().of("error." + fault.kind() + "-title"));
            ErrorView view = new ErrorView(
                    fault.status(),
                    fault.kind(),
                    fault.detail(),
                    fault.page(),
                    fault.status() == 410
                            && fault.page().filter(this::mayRestore).isPresent(),
                    id);
            return begun(fault)
                    .entity(new View("error/error.jte", frame, view))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .build();
        } catch (RuntimeException e) {
            // What failed may be what every page needs, such as knowing who asks.
            LOG.error("The page of an error {} can't be made", fault.status(), e);
            return problem(fault, id);
        }
    }

    private boolean mayRestore(Page page) {
        return pages.may(Right.DELETE, page, reader.reader());
    }

    private Response problem(Fault fault, String id) {
        return begun(fault)
                .entity(details(fault, id, request.getRequestURI(), locale()))
                .type(PeopleOrPrograms.PROBLEM)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private Locale locale() {
        return Phrases.locale(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Response.ResponseBuilder begun(Fault fault) {
        Response.ResponseBuilder response = Response.status(fault.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        fault.headers().forEach(response::header);
        return response;
    }

    static JsonObject details(Fault fault, String id, String path, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", Phrases.of(fault.status()))
                .add("status", fault.status())
                .add("detail", fault.detail().orElseGet(() -> Phrases.detail(fault.kind(), locale)))
                .add("instance", path);
        fault.page().ifPresent(page -> json.add("revision", page.revision()));
        return json.add("id", id).build();
    }
}
