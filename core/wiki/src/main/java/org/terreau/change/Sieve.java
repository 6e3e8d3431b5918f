package org.terreau.change;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.spi.page.Slug;

/**
 * Lets a projector take in what it can of a batch. A batch that fails is tried once more as a whole, then by halves,
 * down to the pages that are the cause: these are noted, and left out of the projection.
 */
final class Sieve {

    private static final Logger LOG = LoggerFactory.getLogger(Sieve.class);

    private final Projector projector;
    private final Ledger ledger;
    private final Set<Slug> aside = ConcurrentHashMap.newKeySet();

    Sieve(Projector projector, Ledger ledger) {
        this.projector = projector;
        this.ledger = ledger;
    }

    /** Reads what was set aside before. */
    void open() {
        ledger.aside(projector.name()).forEach(page -> aside.add(page.slug()));
    }

    /** How many pages are set aside. */
    int aside() {
        return aside.size();
    }

    /**
     * Takes the changes in by {@code attempt}, part by part where that must be.
     *
     * @param done told of each part that is in or set aside, in order
     * @throws RuntimeException where not even leaving a page out works
     */
    void take(List<Change> all, Consumer<List<Change>> attempt, Consumer<List<Change>> done) {
        List<Change> changes =
                aside.isEmpty() ? all : all.stream().map(this::again).toList();
        try {
            attempt.accept(changes);
        } catch (RuntimeException | LinkageError | StackOverflowError first) {
            LOG.warn(
                    "{} failed with {} changes, it tries once more: {}", projector.name(), changes.size(), said(first));
            half(changes, attempt, done);
            return;
        }
        taken(changes, done);
    }

    /** A page that was left out is one that comes back, to all that point to it. */
    private Change again(Change change) {
        return aside.contains(change.slug()) ? change.asOutward() : change;
    }

    private void half(List<Change> changes, Consumer<List<Change>> attempt, Consumer<List<Change>> done) {
        try {
            attempt.accept(changes);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            if (changes.size() == 1) {
                setAside(changes.getFirst(), failure);
                done.accept(changes);
                return;
            }
            int middle = changes.size() / 2;
            half(changes.subList(0, middle), attempt, done);
            half(changes.subList(middle, changes.size()), attempt, done);
            return;
        }
        taken(changes, done);
    }

    private void taken(List<Change> changes, Consumer<List<Change>> done) {
        changes.stream().map(Change::slug).filter(aside::remove).forEach(page -> {
            ledger.release(projector.name(), page);
            LOG.info("{} has {} again, which was set aside", projector.name(), page);
        });
        done.accept(changes);
    }

    /** Notes it first: a page that is left out without a note would be missing without anybody knowing. */
    private void setAside(Change change, Throwable failure) {
        ledger.setAside(new SetAside(projector.name(), change.slug(), change.seq(), said(failure), Instant.now()));
        try {
            projector.leaveOut(Set.of(change.slug()), change.seq());
        } catch (RuntimeException ownTrouble) {
            ownTrouble.addSuppressed(failure);
            if (!aside.contains(change.slug())) {
                ledger.release(projector.name(), change.slug());
            }
            throw ownTrouble;
        }
        aside.add(change.slug());
        LOG.error(
                "{} can't take in {} (change {}): set aside, the others go on",
                projector.name(),
                change.slug(),
                change.seq(),
                failure);
    }

    private static String said(Throwable failure) {
        StringBuilder chain = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            chain.append("; because of ").append(cause);
        }
        return chain.toString();
    }
}
