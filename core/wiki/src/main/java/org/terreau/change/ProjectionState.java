package org.terreau.change;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a projection stands.
 *
 * @param position the last change that is in it
 * @param behind how many changes of the log are not in it yet
 * @param since how long ago it had all of the log
 * @param rebuild how far it has come in being made anew
 * @param trouble what holds it up, for an administrator: it goes on by itself when that is over
 * @param aside how many pages it goes on without
 * @param bytes of its files; 0 where it has none
 */
public record ProjectionState(
        String name,
        long position,
        long behind,
        Duration since,
        Optional<Rebuilt> rebuild,
        Optional<String> trouble,
        int aside,
        long bytes) {

    private static final Duration LONGEST_LAG = Duration.ofSeconds(10);

    public ProjectionState {
        Objects.requireNonNull(name);
        Objects.requireNonNull(rebuild);
        Objects.requireNonNull(trouble);
    }

    /** Whether it says of every page what the database says, but for those set aside. */
    public boolean current() {
        return behind == 0 && rebuild.isEmpty() && trouble.isEmpty();
    }

    /** Whether one can rely on its answers: it may be some seconds behind, or be made anew in place, page by page. */
    public boolean serves() {
        return since.compareTo(LONGEST_LAG) < 0
                && trouble.isEmpty()
                && !rebuild.map(Rebuilt::fromNothing).orElse(false);
    }

    /**
     * How far a rebuild has come.
     *
     * @param pages those that are made anew, of {@code total}
     * @param fromNothing whether the others are missing meanwhile, rather than as they were
     */
    public record Rebuilt(long pages, long total, boolean fromNothing) {

        Rebuilt and(int more) {
            return new Rebuilt(pages + more, Math.max(pages + more, total), fromNothing);
        }
    }
}
