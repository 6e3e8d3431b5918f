package org.terreau.web.negotiation;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Reads headers of a request, however many lines they were sent in. */
public final class RequestHeaders {

    private RequestHeaders() {}

    public static Accept accept(HttpHeaders headers) {
        return Accept.parse(value(headers, HttpHeaders.ACCEPT));
    }

    public static Optional<String> value(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }
}
