package org.terreau.web.sparql;

import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.terreau.sparql.QueryRefused;
import org.terreau.sparql.QueryTimedOut;
import org.terreau.sparql.SparqlSyntaxError;
import org.terreau.sparql.TooBusy;
import org.terreau.web.json.Json;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.negotiation.NotAcceptable;

/**
 * Why a request got no result.
 *
 * @param status of HTTP
 * @param title the kind of problem, in a few words
 * @param detail what happened, and what to do
 * @param line of the query, from 1; 0 if the problem has no place
 * @param column of the line, from 1; 0 if the problem has no place
 * @param retryAfter when it makes sense to try again, where it does
 */
public record SparqlProblem(
        int status, String title, String detail, int line, int column, Optional<Duration> retryAfter) {

    public SparqlProblem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem has a status from 400 to 599, not " + status);
        }
    }

    /** The problem behind an exception; empty for a fault of ours. */
    static Optional<SparqlProblem> of(RuntimeException failure, boolean inAddress) {
        return switch (failure) {
            case SparqlSyntaxError e ->
                Optional.of(new SparqlProblem(
                        400, "Not a SPARQL query", e.getMessage(), e.line(), e.column(), Optional.empty()));
            case QueryRefused e -> plain(status(e.reason(), inAddress), "Query refused", e);
            case QueryTimedOut e -> plain(503, "Query stopped", e);
            case TooBusy e ->
                Optional.of(new SparqlProblem(503, "Too busy", e.getMessage(), 0, 0, Optional.of(e.retryAfter())));
            case NotAcceptable e -> plain(406, "Not acceptable", e);
            case MalformedHeader e -> plain(400, "Malformed header", e);
            case BadRequest e -> plain(400, "Bad request", e);
            default -> Optional.empty();
        };
    }

    private static Optional<SparqlProblem> plain(int status, String title, RuntimeException e) {
        return Optional.of(new SparqlProblem(status, title, e.getMessage(), 0, 0, Optional.empty()));
    }

    private static int status(QueryRefused.Reason reason, boolean inAddress) {
        return switch (reason) {
            case UPDATE, SERVICE, FUNCTION, TOO_LARGE -> 403;
            case TOO_LONG -> inAddress ? 414 : 413;
            case TOO_DEEP, IMPOSSIBLE -> 400;
        };
    }

    /** A body of a request in a form that the protocol does not have. */
    static SparqlProblem unsupported(List<String> supported) {
        return new SparqlProblem(
                415,
                "Unsupported media type",
                "Send the query as one of: " + String.join(", ", supported) + ".",
                0,
                0,
                Optional.empty());
    }

    /** What the page says of it, in the reader's language: the end of a key of its texts. */
    public String kind() {
        return switch (status) {
            case 403 -> "refused";
            case 413, 414 -> "too-long";
            case 503 -> retryAfter.isPresent() ? "busy" : "stopped";
            default -> line > 0 ? "mistake" : "impossible";
        };
    }

    /** For people and simple programs. */
    String asText() {
        String place = line > 0 ? "Line " + line + ", column " + column + "\n" : "";
        return title + "\n" + place + detail + "\n";
    }

    /** As problem details (RFC 9457). */
    String asJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (line > 0) {
            json.add("line", line).add("column", column);
        }
        return json.build().toString();
    }
}
