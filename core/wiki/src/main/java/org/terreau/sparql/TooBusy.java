package org.terreau.sparql;

import java.time.Duration;

/** Too many queries run and wait already; the client should come back. */
public final class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooBusy(Duration retryAfter) {
        super("Too many queries are running. Try again in " + retryAfter.toSeconds() + " seconds.");
        this.retryAfter = retryAfter;
    }

    /** When it makes sense to try again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
