package org.terreau.change;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.spi.page.Slug;

/**
 * One projector at work: reads what is new in the log, as much as there is, and applies it in one go; between that,
 * makes it anew where that was asked for or is needed. All of it in one thread, so that a projector never meets itself.
 */
class Projection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final int LARGEST_BATCH = 500;
    private static final long LOOK_EVERY_MS = 1000;
    private static final long PAUSE_AFTER_FAILURE_MS = 2000;
    private static final long LONGEST_WAIT_NS = TimeUnit.SECONDS.toNanos(1);

    private final Projector projector;
    private final Tail tail;
    private final ChangeLog log;
    private final Ledger ledger;
    private final Sieve sieve;
    private final Rebuild rebuild;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition woken = lock.newCondition();
    private final AtomicBoolean rebuildAsked = new AtomicBoolean();
    private final AtomicBoolean retryAsked = new AtomicBoolean();
    private final AtomicBoolean leapAsked = new AtomicBoolean();
    private volatile List<Projection> first = List.of();
    private volatile boolean held;
    private boolean wake;
    private boolean opened;
    private volatile boolean stopped;
    private volatile long position;
    private volatile long caughtUp = System.nanoTime();
    private volatile Optional<String> trouble = Optional.empty();

    Projection(Projector projector, Tail tail, ChangeLog log, Ledger ledger, Census census, Pace pace) {
        this.projector = projector;
        this.tail = tail;
        this.log = log;
        this.ledger = ledger;
        this.sieve = new Sieve(projector, ledger);
        this.rebuild = new Rebuild(projector, sieve, log, ledger, census, pace);
        if (projector.fleeting()) {
            position = log.last();
        }
    }

    /** Lets these, if it isn't one of them, take changes in before it does: what they keep saves it reading. */
    void follow(List<Projection> others) {
        first = projector.fleeting() ? List.of() : others;
    }

    String name() {
        return projector.name();
    }

    boolean fleeting() {
        return projector.fleeting();
    }

    long position() {
        return position;
    }

    /** The last change up to which one can rely on it; 0 while it is made anew, held up, or goes on without a page. */
    long relied() {
        return trouble.isEmpty() && sieve.aside() == 0 && rebuild.state().isEmpty() ? position : 0;
    }

    /** @param last the number of the latest change in the log */
    ProjectionState state(long last) {
        return new ProjectionState(
                name(),
                position,
                Math.max(0, last - position),
                Duration.ofNanos(System.nanoTime() - caughtUp),
                rebuild.state(),
                trouble,
                sieve.aside(),
                projector.size());
    }

    void wake() {
        locked(() -> {
            wake = true;
            woken.signal();
        });
    }

    void stop() {
        stopped = true;
        wake();
        locked(advanced::signalAll);
    }

    void askForRebuild() {
        rebuildAsked.set(true);
        wake();
    }

    /** Waits until no rebuild is under way or asked for. */
    void awaitRebuilt(Consumer<ProjectionState.Rebuilt> progress) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && (rebuildAsked.get() || rebuild.state().isPresent())) {
                rebuild.state().ifPresent(progress);
                advanced.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes no change in until it is {@linkplain #leap released}. Only where it is empty: otherwise it would go on saying
     * what a change has hidden meanwhile. Nothing where it lives in memory.
     */
    void hold() {
        held = !projector.fleeting() && position == 0;
    }

    /** Goes on, at the end of the log: what happened while it was held comes in by a rebuild. */
    void leap() {
        leapAsked.set(held);
        rebuildAsked.compareAndSet(false, held);
        held = false;
        wake();
    }

    void askForRetry() {
        retryAsked.set(true);
        wake();
    }

    /**
     * Waits until the change is in the projection, or until {@code deadline} on the clock of {@link System#nanoTime}; not
     * at all where the projection is held up by a trouble of its own.
     */
    boolean await(long seq, long deadline) {
        lock.lock();
        try {
            long left = deadline - System.nanoTime();
            while (position < seq && left > 0 && !stopped && trouble.isEmpty()) {
                left = advanced.awaitNanos(left);
            }
            return position >= seq;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        try {
            while (!stopped && !Thread.currentThread().isInterrupted()) {
                pause(step());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Finds out where it stands. To be called once before it runs; what fails then is tried again when it runs. */
    void open() {
        attempt(() -> {
            openOnce();
            return 0;
        });
    }

    /** @return how many milliseconds there is nothing to do, if nobody wakes it */
    private long step() {
        return attempt(() -> {
            openOnce();
            if (held) {
                return LOOK_EVERY_MS;
            }
            begin();
            boolean more = follow();
            retry();
            more |= rebuild.some(position);
            trouble = Optional.empty();
            locked(advanced::signalAll);
            return more ? 0 : LOOK_EVERY_MS;
        });
    }

    private long attempt(LongSupplier work) {
        try {
            return work.getAsLong();
        } catch (RuntimeException | Error e) {
            LOG.error("{} could not go on from change {}; it tries again", this, position, e);
            locked(() -> {
                trouble = Optional.of(e.toString());
                advanced.signalAll();
            });
            return PAUSE_AFTER_FAILURE_MS;
        }
    }

    private void openOnce() {
        if (!opened) {
            sieve.open();
            if (!projector.fleeting()) {
                startWhereItStood();
                followTheVocabulary();
            }
            opened = true;
        }
    }

    private void startWhereItStood() {
        long last = log.last();
        Optional<Long> stood = readPosition();
        if (stood.isEmpty()) {
            fromNothing("can't be read", last);
        } else if (stood.get() > last) {
            fromNothing("is at " + stood.get() + " while the log ends at " + last, last);
        } else if (stood.get() == 0 && last > 0) {
            fromNothing("is missing or empty", last);
        } else {
            advanceTo(stood.get());
            rebuild.resume();
        }
    }

    /** The rebuild is noted first: a restart in between begins it again. */
    private void followTheVocabulary() {
        String edition = projector.edition();
        Optional<String> before = ledger.edition(name());
        if (before.filter(edition::equals).isPresent()) {
            return;
        }
        if (before.isPresent() && position > 0) {
            LOG.warn("{} was made by another vocabulary: it is made anew from the pages", this);
            rebuild.begin(rebuild.isFromNothing());
        }
        ledger.madeBy(name(), edition);
    }

    private Optional<Long> readPosition() {
        try {
            return Optional.of(projector.position());
        } catch (RuntimeException e) {
            LOG.debug("The position of {}", this, e);
            return Optional.empty();
        }
    }

    /** The rebuild is noted before anything is done: a restart in between goes on with it, or begins anew. */
    private void fromNothing(String why, long last) {
        LOG.warn("{} {}: it is made anew from the pages", this, why);
        rebuild.begin(true);
        projector.clear();
        projector.leaveOut(Set.of(), last);
        advanceTo(last);
    }

    private void begin() {
        if (!rebuildAsked.get()) {
            return;
        }
        if (projector.fleeting()) {
            projector.clear();
        } else if (trouble.isPresent()) {
            fromNothing("is held up (" + trouble.get() + ")", log.last());
        } else {
            boolean leaps = leapAsked.getAndSet(false);
            rebuild.begin(leaps);
            if (leaps) {
                long last = log.last();
                projector.leaveOut(Set.of(), last);
                advanceTo(last);
            }
        }
        // Last, so that who waits for the rebuild sees it either asked for or begun.
        rebuildAsked.set(false);
    }

    private boolean follow() {
        List<Change> changes = tail.after(position, LARGEST_BATCH);
        if (!changes.isEmpty()) {
            long deadline = System.nanoTime() + LONGEST_WAIT_NS;
            first.forEach(other -> other.await(changes.getLast().seq(), deadline));
            sieve.take(
                    changes, projector::apply, part -> advanceTo(part.getLast().seq()));
        }
        if (changes.size() == LARGEST_BATCH) {
            return true;
        }
        caughtUp = System.nanoTime();
        return false;
    }

    private void retry() {
        if (retryAsked.getAndSet(false)) {
            List<Slug> pages = ledger.aside(name()).stream().map(SetAside::slug).toList();
            pages.forEach(page -> rebuild.refresh(List.of(page), position));
        }
    }

    private void advanceTo(long reached) {
        locked(() -> {
            position = reached;
            advanced.signalAll();
        });
    }

    private void pause(long milliseconds) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (!wake && left > 0) {
                left = woken.awaitNanos(left);
            }
            wake = false;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return projector.name();
    }
}
