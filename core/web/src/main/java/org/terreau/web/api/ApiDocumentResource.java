package org.terreau.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terreau.web.error.Phrases;
import org.terreau.web.negotiation.Conditional;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.negotiation.RequestHeaders;

/** {@code /api/openapi}: the API's document, as JSON or as YAML, by Accept or by the end of the address. */
@Path("/api")
@RequestScoped
public class ApiDocumentResource {

    private static final List<String> JSON =
            List.of("application/vnd.oai.openapi+json", "application/json", "application/openapi+json");
    private static final List<String> YAML = List.of(
            "application/vnd.oai.openapi",
            "application/yaml",
            "application/openapi+yaml",
            "application/x-yaml",
            "text/yaml");

    @Inject
    private ApiDocument document;

    @Context
    private HttpHeaders headers;

    public ApiDocumentResource() {}

    /** Whoever takes anything gets JSON, and so do people in a browser. */
    @GET
    @Path("openapi")
    public Response asked() {
        List<List<String>> offered = List.of(JSON, YAML, List.of("text/html"));
        List<String> chosen = RequestHeaders.accept(headers)
                .best(offered, names -> names)
                .orElseThrow(() -> new NotAcceptable(List.of("application/json", "application/yaml")));
        return chosen.equals(YAML) ? yaml() : json();
    }

    @GET
    @Path("openapi.json")
    public Response json() {
        Locale locale = locale();
        return answer(document.in(locale).json(), "application/json", locale);
    }

    @GET
    @Path("openapi.yaml")
    public Response yaml() {
        Locale locale = locale();
        return answer(document.in(locale).yaml(), "application/yaml", locale);
    }

    private Locale locale() {
        return Phrases.locale(RequestHeaders.value(headers, HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Response answer(String text, String type, Locale locale) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = EntityTag.ofBytes(bytes);
        boolean unchanged = Conditional.parse(
                        Optional.empty(), RequestHeaders.value(headers, HttpHeaders.IF_NONE_MATCH), Optional.empty())
                .notModified(tag, Optional.empty());
        return (unchanged ? Response.notModified() : Response.ok(bytes, type))
                .header(HttpHeaders.ETAG, tag.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
