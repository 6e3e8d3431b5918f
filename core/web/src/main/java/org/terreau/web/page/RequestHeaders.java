package org.terreau.web.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.terreau.web.negotiation.Accept;

/** Reads headers of a request, however many lines they were sent in. */
final class RequestHeaders {

    private RequestHeaders() {}

    static Accept accept(HttpHeaders headers) {
        return Accept.parse(value(headers, HttpHeaders.ACCEPT));
    }

    static Optional<String> value(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }
}
