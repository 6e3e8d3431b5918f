package org.terreau.web.error;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terreau.access.NotAllowed;
import org.terreau.circle.CircleRefused;
import org.terreau.file.TooLarge;
import org.terreau.page.EditConflict;
import org.terreau.page.NameTaken;
import org.terreau.page.Page;
import org.terreau.page.PageDeleted;
import org.terreau.page.PageMoved;
import org.terreau.page.PageNotFound;
import org.terreau.shape.FieldsRefused;
import org.terreau.sparql.QueryTimedOut;
import org.terreau.sparql.TooBusy;
import org.terreau.web.negotiation.BadParameter;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.ontology.UnknownTerm;
import org.terreau.web.session.CrossSiteRequest;
import org.terreau.web.session.PayloadTooLarge;
import org.terreau.web.session.SignInAway;
import org.terreau.workflow.TransitionFailed;
import org.terreau.workflow.TransitionRefused;

/**
 * What an exception is to whoever asked: the one table of them.
 *
 * @param status of HTTP
 * @param kind names the texts for people: {@code error.{kind}-title} and {@code error.{kind}}
 * @param detail for programs, and for people where the texts can't know it; nothing that the reader may not know
 * @param headers of the answer, besides those of every error
 * @param page that the error is about, where the reader may know of it
 */
record Fault(int status, String kind, Optional<String> detail, Map<String, String> headers, Optional<Page> page) {

    static final String CHALLENGE = "Bearer realm=\"terreau\"";

    /** What comes from an exception of JAX-RS is said in its answer; these are about a body that there isn't. */
    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    private static final Map<Integer, String> KINDS = Map.of(
            401, "sign-in",
            403, "forbidden",
            404, "missing",
            405, "method",
            406, "format",
            413, "too-large",
            415, "media-type",
            422, "refused",
            503, "busy");

    Fault {
        headers = Map.copyOf(headers);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A fault has a status from 400 to 599, not " + status);
        }
    }

    static Fault of(Throwable thrown) {
        return switch (thrown) {
            // Nothing of the exception: the same for what is not there and what this reader may not know of.
            case PageNotFound e -> plain(404, "missing");
            case UnknownTerm e -> plain(404, "missing").saying(e.getMessage());
            case PageDeleted e -> plain(410, "deleted").about(e.page());
            // Of a page that became part of another: what was to change it is not done to that one.
            case PageMoved e -> plain(409, "conflict").saying(e.getMessage());
            case NameTaken e -> plain(409, "taken").saying(e.getMessage());
            case NotAllowed e -> e.signInHelps() ? signIn() : plain(403, "forbidden");
            case EditConflict e -> plain(409, "conflict").about(e.current());
            case TransitionRefused e -> refused(e).saying(e.getMessage());
            case TransitionFailed e -> plain(500, "not-done").saying("Nothing was done: what was to follow failed.");
            case CircleRefused e -> plain(409, "circle").saying(e.getMessage());
            case FieldsRefused e -> plain(422, "refused").saying(e.getMessage());
            case MalformedHeader e -> plain(400, "header").saying(e.getMessage());
            case BadParameter e -> plain(400, "request").saying(e.getMessage());
            case NotAcceptable e -> plain(406, "format").saying(e.getMessage());
            case TooBusy e ->
                plain(503, "busy")
                        .with(
                                HttpHeaders.RETRY_AFTER,
                                Long.toString(e.retryAfter().toSeconds()));
            case QueryTimedOut e -> plain(503, "too-long").saying(e.getMessage());
            case CrossSiteRequest e -> plain(403, "cross-site").saying(e.getMessage());
            case TooLarge e -> plain(413, "too-large").saying(e.getMessage());
            case PayloadTooLarge e -> plain(413, "too-large").saying(e.getMessage());
            case SignInAway e -> away(e);
            case BadRequestException e -> bad(e);
            case WebApplicationException e -> ofAnswer(e.getResponse());
            default -> plain(500, "ours");
        };
    }

    /** With its sentence where a resource has said it, and not JAX-RS: "HTTP 400 Bad Request", "RESTEASY003870: …". */
    private static Fault bad(BadRequestException e) {
        Fault fault = ofAnswer(e.getResponse());
        return Optional.ofNullable(e.getMessage())
                .filter(message -> !message.startsWith("HTTP ") && !message.startsWith("RESTEASY"))
                .map(fault::saying)
                .orElse(fault);
    }

    /** Whether it is for us to mend, and belongs in the log. */
    boolean ours() {
        return status == 500;
    }

    private static Fault signIn() {
        return plain(401, "sign-in").with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }

    private static Fault refused(TransitionRefused e) {
        return e.reason() == TransitionRefused.Reason.NOT_FROM_HERE ? plain(409, "not-now") : plain(422, "not-yet");
    }

    private static Fault away(SignInAway e) {
        return plain(503, e.reason() == SignInAway.Reason.OFF ? "sign-in-off" : "sign-in-away")
                .with(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()));
    }

    private static Fault ofAnswer(Response answer) {
        int status = answer.getStatus() < 400 ? 500 : answer.getStatus();
        if (status == 401) {
            return signIn();
        }
        Map<String, String> headers = KEPT.stream()
                .filter(name -> answer.getHeaderString(name) != null)
                .collect(Collectors.toMap(name -> name, answer::getHeaderString));
        String kind = KINDS.getOrDefault(status, status < 500 ? "request" : "ours");
        return new Fault(status, kind, Optional.empty(), headers, Optional.empty());
    }

    private static Fault plain(int status, String kind) {
        return new Fault(status, kind, Optional.empty(), Map.of(), Optional.empty());
    }

    private Fault saying(String text) {
        return new Fault(status, kind, Optional.of(text), headers, page);
    }

    private Fault about(Page known) {
        return new Fault(status, kind, detail, headers, Optional.of(known));
    }

    private Fault with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Fault(status, kind, detail, more, page);
    }
}
