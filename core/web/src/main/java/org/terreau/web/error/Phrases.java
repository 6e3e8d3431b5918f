package org.terreau.web.error;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.terreau.web.view.Texts;

/** What programs are told: in English, unless they ask for another language that we have. */
public final class Phrases {

    private static final int UNPROCESSABLE = 422;

    private Phrases() {}

    /** The reason phrase of a status, as RFC 9457 asks of a problem without a type of its own. */
    public static String of(int status) {
        // JAX-RS 3.1 doesn't know this one.
        return status == UNPROCESSABLE
                ? "Unprocessable Content"
                : Optional.ofNullable(Response.Status.fromStatusCode(status))
                        .map(Response.Status::getReasonPhrase)
                        .orElse("Error " + status);
    }

    static String detail(String kind, Locale locale) {
        return Texts.in(locale).of("error." + kind);
    }

    /** The language that a program asks for; English where it doesn't say. */
    public static Locale locale(Optional<String> acceptLanguage) {
        try {
            return acceptLanguage
                    .map(header -> Locale.lookup(Locale.LanguageRange.parse(header), Texts.LANGUAGES))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException notALanguageRange) {
            return Locale.ENGLISH;
        }
    }
}
