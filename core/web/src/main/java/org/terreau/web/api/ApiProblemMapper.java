package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terreau.web.error.Phrases;
import org.terreau.web.json.Json;

/** Tells the problems of the API, in the language asked for. */
@Provider
@ApplicationScoped
public class ApiProblemMapper implements ExceptionMapper<ApiProblem> {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final int MOST_ERRORS = 100;

    @Inject
    private HttpServletRequest request;

    public ApiProblemMapper() {}

    @Override
    public Response toResponse(ApiProblem problem) {
        Locale locale = Phrases.locale(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", Phrases.of(problem.status()))
                .add("status", problem.status())
                .add("detail", problem.detail(locale))
                .add("instance", request.getRequestURI());
        problem.members().forEach(json::add);
        if (!problem.refusals().isEmpty()) {
            json.add("errors", errors(problem.refusals(), locale));
        }
        Response.ResponseBuilder response = Response.status(problem.status())
                .entity(json.build().toString())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        problem.headers().forEach(response::header);
        return response.build();
    }

    private static JsonArrayBuilder errors(List<Refusal> refusals, Locale locale) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        refusals.stream().limit(MOST_ERRORS).forEach(refusal -> errors.add(refusal.json(locale)));
        return errors;
    }
}
