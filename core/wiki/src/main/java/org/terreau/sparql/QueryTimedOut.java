package org.terreau.sparql;

import java.time.Duration;

/** A query that did not end within its time, and was stopped. */
public final class QueryTimedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration limit;

    public QueryTimedOut(Duration limit) {
        super("The query did not end within " + limit.toMillis() / 1000.0
                + " seconds, and was stopped. Narrow it down, or work on a dump of the data.");
        this.limit = limit;
    }

    public Duration limit() {
        return limit;
    }
}
