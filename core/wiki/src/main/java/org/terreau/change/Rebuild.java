package org.terreau.change;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.spi.page.Slug;

/**
 * Makes one projection anew from the pages, some at a time, in the order of their keys. How far it has come is noted, so
 * that it goes on there after a restart.
 *
 * <p>Pages are replaced in place rather than in a second projection that is switched to: readers have an answer all the
 * time, changes are taken in between, and a page that is right already costs no writing.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int PAGES_AT_ONCE = 200;

    /**
     * Where nobody relies on it yet, and then as many more as are done: a store copies for a transaction nearly all that
     * it has, so that each is to double it.
     */
    private static final int PAGES_AT_ONCE_FROM_NOTHING = 10_000;

    private final Projector projector;
    private final Sieve sieve;
    private final ChangeLog log;
    private final Ledger ledger;
    private final Census census;
    private final Pace pace;
    private volatile Optional<ProjectionState.Rebuilt> state = Optional.empty();
    private long reached;

    Rebuild(Projector projector, Sieve sieve, ChangeLog log, Ledger ledger, Census census, Pace pace) {
        this.projector = projector;
        this.sieve = sieve;
        this.log = log;
        this.ledger = ledger;
        this.census = census;
        this.pace = pace;
    }

    Optional<ProjectionState.Rebuilt> state() {
        return state;
    }

    /** Begins with the first page, whatever was done of an earlier one. */
    void begin(boolean fromNothing) {
        goOn(ledger.begin(projector.name(), fromNothing));
    }

    /** Whether one is under way of a projection that was emptied first. */
    boolean isFromNothing() {
        return state.filter(ProjectionState.Rebuilt::fromNothing).isPresent();
    }

    /** Goes on with one that a restart has broken off, if there is one. */
    void resume() {
        ledger.rebuild(projector.name()).ifPresent(this::goOn);
    }

    private void goOn(Ledger.Begun begun) {
        reached = begun.reached();
        long done = census.upTo(reached);
        long total = done + census.above(reached);
        state = Optional.of(new ProjectionState.Rebuilt(done, total, begun.fromNothing()));
        if (begun.fromNothing()) {
            pace.at(this, done);
        }
        LOG.info("{} is made anew from {} pages, of which {} are done", projector.name(), total, done);
    }

    /**
     * Does the next pages.
     *
     * @param position that of the projection
     * @return whether there is more to do
     */
    boolean some(long position) {
        if (state.isEmpty()) {
            return false;
        }
        List<Census.Entry> entries = census.after(reached, atOnce());
        if (entries.isEmpty()) {
            pace.leave(this);
            projector.sweep();
            ledger.end(projector.name());
            LOG.info(
                    "{} is made anew, of {} pages",
                    projector.name(),
                    state.get().pages());
            state = Optional.empty();
            return false;
        }
        ProjectionState.Rebuilt before = state.get();
        refresh(entries.stream().map(Census.Entry::slug).toList(), position, this::read);
        reached = entries.getLast().key();
        ledger.reach(projector.name(), reached);
        state = Optional.of(before.and(entries.size()));
        return true;
    }

    private int atOnce() {
        return state.filter(ProjectionState.Rebuilt::fromNothing)
                .map(rebuilt -> (int) Math.clamp(rebuilt.pages(), PAGES_AT_ONCE_FROM_NOTHING, Integer.MAX_VALUE))
                .orElse(PAGES_AT_ONCE);
    }

    /** Where nobody relies on it yet, it can wait for those who go through the same pages. */
    private void read(int pages) {
        state = state.map(rebuilt -> rebuilt.and(pages));
        if (isFromNothing()) {
            pace.keep(this, state.get().pages());
        }
    }

    /** Brings these pages to what the database says now, whether it has changed or not. */
    void refresh(List<Slug> pages, long position) {
        refresh(pages, position, read -> {});
    }

    private void refresh(List<Slug> pages, long position, IntConsumer read) {
        sieve.take(
                pages.stream().map(page -> new Change(position, page, 0)).toList(),
                part -> {
                    List<Slug> slugs = part.stream().map(Change::slug).toList();
                    projector.refresh(slugs, some -> {
                        read.accept(some.size());
                        return log.changed(some, position);
                    });
                },
                part -> {});
    }
}
