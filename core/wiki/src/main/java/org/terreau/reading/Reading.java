package org.terreau.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one answer rests on, recorded while its thread makes it. Whoever reads the commons says what; a statement that
 * reached the database outside of {@link #of} counts as having read {@linkplain Ground#ANYTHING anything}, so that
 * forgetting to say it costs time and never truth.
 *
 * <p>Bound to the thread, as its transaction is. Nothing is recorded on a thread that began none.
 */
public final class Reading implements AutoCloseable {

    /** An answer that rests on more than this rests on anything. */
    private static final int MOST = 2_000;

    private static final ThreadLocal<Reading> CURRENT = new ThreadLocal<>();

    private final Optional<Reading> outer;
    private final Set<Ground> grounds = new HashSet<>();
    private int statements;
    private int depth;

    private Reading(Optional<Reading> outer) {
        this.outer = outer;
    }

    /** Begins to record what this thread reads, until it is closed; what recorded before has read all that as well. */
    public static Reading begin() {
        Reading reading = new Reading(Optional.ofNullable(CURRENT.get()));
        CURRENT.set(reading);
        return reading;
    }

    /** The number of statements that this thread has sent to the database since it began to record; 0 if it has not. */
    public static int statementsSoFar() {
        Reading reading = CURRENT.get();
        return reading == null ? 0 : reading.statements;
    }

    /** Says that what this thread makes rests on this. */
    public static void restsOn(Ground ground) {
        restsOn(List.of(ground));
    }

    /** Says that what this thread makes rests on all of these. */
    public static void restsOn(Collection<Ground> grounds) {
        Reading reading = CURRENT.get();
        if (reading != null) {
            reading.add(grounds);
        }
    }

    /** Reads from the database what rests on this. */
    public static <T> T of(Ground ground, Supplier<T> read) {
        return of(List.of(ground), read);
    }

    /** Reads from the database what rests on all of these, and on nothing else. */
    public static <T> T of(Collection<Ground> grounds, Supplier<T> read) {
        Reading reading = CURRENT.get();
        if (reading == null) {
            return read.get();
        }
        reading.add(grounds);
        reading.depth++;
        try {
            return read.get();
        } finally {
            reading.depth--;
        }
    }

    /** To be told of every query of what changes are projected to: it rests on anything, unless {@link #of} says on what. */
    public static void query() {
        Reading reading = CURRENT.get();
        if (reading != null && reading.depth == 0) {
            reading.add(List.of(Ground.ANYTHING));
        }
    }

    /** To be told of every statement that is sent to the database. */
    static void statement() {
        Reading reading = CURRENT.get();
        if (reading != null) {
            reading.statements++;
            if (reading.depth == 0) {
                reading.add(List.of(Ground.ANYTHING));
            }
        }
    }

    private void add(Collection<Ground> more) {
        if (grounds.size() + more.size() > MOST) {
            boolean passing = grounds.contains(Ground.PASSING) || more.contains(Ground.PASSING);
            grounds.clear();
            grounds.add(passing ? Ground.PASSING : Ground.ANYTHING);
        } else {
            grounds.addAll(more);
        }
    }

    /** What has been read so far. */
    public Set<Ground> grounds() {
        return Set.copyOf(grounds);
    }

    @Override
    public void close() {
        outer.ifPresentOrElse(
                reading -> {
                    reading.add(grounds);
                    reading.statements += statements;
                    CURRENT.set(reading);
                },
                CURRENT::remove);
    }
}
