package org.terreau.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.terreau.page.PageMoved;
import org.terreau.spi.page.Slug;

/** Where a request goes whose page has another name: the same address under that name. */
final class NewAddress {

    private static final List<String> BEFORE_A_NAME = List.of("/wiki/", "/id/", "/api/v1/pages/");
    private static final List<String> SAFE = List.of("GET", "HEAD");

    private NewAddress() {}

    /** Whether this request may go on there. What was to change a page must not change another one. */
    static boolean serves(PageMoved moved, String method) {
        return SAFE.contains(method) || !moved.merged();
    }

    /**
     * The answer: 301 for who reads, 308 for who writes, so that what was typed comes along. Caches ask again, since the
     * page may be moved back, and others may not know of it.
     */
    static Response answer(PageMoved moved, HttpServletRequest request, boolean people) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        String path = path(request.getRequestURI(), moved);
        String note = people && query.isEmpty() && path.equals("/wiki/" + moved.to()) ? "?from=" + moved.from() : "";
        return Response.status(SAFE.contains(request.getMethod()) ? 301 : 308)
                .location(URI.create(path + query + note))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Cookie")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    static String path(String asked, PageMoved moved) {
        return BEFORE_A_NAME.stream()
                .filter(before -> startsWithName(asked, before, moved.from()))
                .map(before -> before
                        + moved.to()
                        + asked.substring(before.length() + moved.from().value().length()))
                .findFirst()
                .orElse("/wiki/" + moved.to());
    }

    private static boolean startsWithName(String asked, String before, Slug name) {
        String start = before + name;
        return asked.equals(start) || asked.startsWith(start + "/") || asked.startsWith(start + ".");
    }
}
