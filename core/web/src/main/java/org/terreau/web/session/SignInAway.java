package org.terreau.web.session;

import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;

/** Nobody can sign in just now: 503. Reading goes on, and so does who is signed in already. */
public class SignInAway extends ServiceUnavailableException {

    /** Why. */
    public enum Reason {
        /** The provider doesn't answer. */
        AWAY,
        /** No provider is set: {@code TERREAU_OIDC_ISSUER} is missing. */
        OFF
    }

    static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Reason reason;

    private SignInAway(Reason reason, String message, Duration retryAfter, Throwable cause) {
        super(message, retryAfter.toSeconds(), cause);
        this.reason = reason;
    }

    static SignInAway away(Throwable cause) {
        return new SignInAway(
                Reason.AWAY, "The sign-in service doesn't answer: please try again shortly.", RETRY_AFTER, cause);
    }

    static SignInAway off() {
        return new SignInAway(
                Reason.OFF,
                "Sign-in is switched off here: TERREAU_OIDC_ISSUER is not set.",
                Duration.ofHours(1),
                new IllegalStateException("TERREAU_OIDC_ISSUER is not set"));
    }

    public Reason reason() {
        return reason;
    }

    /** After how long it makes sense to try again; sent as {@code Retry-After}. */
    public Duration retryAfter() {
        return Duration.ofSeconds(Long.parseLong(getResponse().getHeaderString("Retry-After")));
    }
}
