package org.terreau.web.error;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.terreau.web.view.Texts;

/** What programs are told, in English whatever the language of who runs them. */
final class Phrases {

    private static final int UNPROCESSABLE = 422;

    private Phrases() {}

    /** The reason phrase of a status, as RFC 9457 asks of a problem without a type of its own. */
    static String of(int status) {
        // JAX-RS 3.1 doesn't know this one.
        return status == UNPROCESSABLE
                ? "Unprocessable Content"
                : Optional.ofNullable(Response.Status.fromStatusCode(status))
                        .map(Response.Status::getReasonPhrase)
                        .orElse("Error " + status);
    }

    static String detail(String kind) {
        return Texts.in(Locale.ENGLISH).of("error." + kind);
    }
}
