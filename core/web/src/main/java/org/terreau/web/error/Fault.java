package org.terreau.web.error;

import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.terreau.access.NotAllowed;
import org.terreau.page.EditConflict;
import org.terreau.page.PageDeleted;
import org.terreau.page.PageNotFound;
import org.terreau.sparql.TooBusy;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.ontology.UnknownTerm;

/**
 * What a failure is in HTTP.
 *
 * @param status between 400 and 599
 * @param detail for programs, in English; never tells more than the status may tell
 * @param retryAfter in seconds, where trying again later may help
 */
public record Fault(int status, String detail, OptionalInt retryAfter) {

    private static final Map<Class<? extends Exception>, Integer> STATUS = new LinkedHashMap<>(Map.of(
            PageNotFound.class, 404,
            UnknownTerm.class, 404,
            PageDeleted.class, 410,
            EditConflict.class, 409,
            MalformedHeader.class, 400,
            NotAcceptable.class, 406,
            TooBusy.class, 503));

    /** The table of failures and statuses; what isn't in it is a defect of ours: 500. */
    public static Fault of(Throwable failure) {
        return switch (failure) {
            case NotAllowed refused ->
                new Fault(
                        refused.signInHelps() ? 401 : 403,
                        refused.signInHelps() ? "Sign in to do this." : "Your account may not do this.",
                        OptionalInt.empty());
            case WebApplicationException http -> ofHttp(http);
            case TooBusy busy ->
                new Fault(503, busy.getMessage(), OptionalInt.of((int)
                        busy.retryAfter().toSeconds()));
            case PageNotFound none -> new Fault(404, "There is nothing at this address.", OptionalInt.empty());
            default ->
                Optional.ofNullable(STATUS.get(failure.getClass()))
                        .map(status -> new Fault(status, failure.getMessage(), OptionalInt.empty()))
                        .orElse(new Fault(500, "Something went wrong here.", OptionalInt.empty()));
        };
    }

    private static Fault ofHttp(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        String after = failure.getResponse().getHeaderString("Retry-After");
        OptionalInt retryAfter = after != null && after.matches("\\d{1,6}")
                ? OptionalInt.of(Integer.parseInt(after))
                : OptionalInt.empty();
        return new Fault(status, detail(status, failure), retryAfter);
    }

    private static String detail(int status, WebApplicationException failure) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address doesn't take this method.";
            default -> failure.getMessage();
        };
    }

    /** Whether the cause is ours, and to be logged. */
    public boolean isOurs() {
        return status == 500;
    }
}
