package org.terreau.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.Optional;
import org.terreau.page.Page;
import org.terreau.web.json.Json;
import org.terreau.web.negotiation.Conditional;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.negotiation.RequestHeaders;

/** How the API answers about one page, and what it asks of a request before it writes. */
final class Answers {

    private Answers() {}

    static Response read(Page page, PageJson.Shown shown, HttpHeaders headers) {
        EntityTag tag = shown.tag(page.revision());
        boolean unchanged = Conditional.parse(
                        Optional.empty(), RequestHeaders.value(headers, HttpHeaders.IF_NONE_MATCH), Optional.empty())
                .notModified(tag, Optional.empty());
        return kept(unchanged ? Response.notModified() : Response.ok(shown.bytes(), MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.ETAG, tag.toString())
                .build();
    }

    /** The page as it is after writing, or no more than its tag for who prefers that. */
    static ResponseBuilder written(int revision, PageJson.Shown shown, HttpHeaders headers, int status, int minimal) {
        boolean brief = prefersMinimal(headers);
        ResponseBuilder response = Response.status(brief ? minimal : status);
        if (brief) {
            response.header("Preference-Applied", "return=minimal");
        } else {
            response.entity(shown.bytes()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.header(HttpHeaders.ETAG, shown.tag(revision).toString())
                .header(HttpHeaders.VARY, "Authorization, Prefer");
    }

    static ResponseBuilder kept(ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Cookie");
    }

    /**
     * That the program knows the page as it stands.
     *
     * @throws ApiProblem 428 where it doesn't say, 412 where it knows another
     */
    static void requireCurrent(Page page, PageJson.Shown shown, HttpHeaders headers) {
        Optional<String> ifMatch = RequestHeaders.value(headers, HttpHeaders.IF_MATCH);
        if (ifMatch.isEmpty()) {
            throw new ApiProblem(428, "api.if-match");
        }
        Conditional asked = Conditional.parse(ifMatch, Optional.empty(), Optional.empty());
        if (asked.preconditionFails(shown.tag(page.revision()))) {
            throw stale(page, shown);
        }
    }

    static ApiProblem stale(Page current, PageJson.Shown shown) {
        return new ApiProblem(412, "api.stale", current.revision())
                .header(HttpHeaders.ETAG, shown.tag(current.revision()).toString())
                .member("revision", Json.createValue(current.revision()));
    }

    private static boolean prefersMinimal(HttpHeaders headers) {
        return RequestHeaders.value(headers, "Prefer").stream()
                .flatMap(value -> Arrays.stream(value.split("[,;]")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("return=minimal"));
    }
}
