package org.terreau.sparql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/** How long a query may still run, and whether it was told to stop before. */
final class Deadline {

    private final Duration limit;
    private final long end;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    long remainingMillis() {
        return Math.max(0, (end - System.nanoTime()) / 1_000_000);
    }

    boolean passed() {
        return end - System.nanoTime() <= 0;
    }

    void cancel() {
        cancelled.set(true);
    }

    /** The flag that Jena looks at between two steps. */
    AtomicBoolean signal() {
        return cancelled;
    }

    /** @throws QueryCancelledException if the query should run no more */
    void check() {
        if (cancelled.get() || passed()) {
            cancel();
            throw new QueryCancelledException();
        }
    }

    QueryTimedOut timedOut() {
        return new QueryTimedOut(limit);
    }
}
