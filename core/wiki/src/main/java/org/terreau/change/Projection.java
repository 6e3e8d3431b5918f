package org.terreau.change;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One projector at work: reads what is new in the log, as much as there is, and applies it in one go. */
class Projection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final int LARGEST_BATCH = 500;
    private static final long LOOK_EVERY_MS = 1000;
    private static final long PAUSE_AFTER_FAILURE_MS = 2000;

    private final Projector projector;
    private final ChangeLog log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition woken = lock.newCondition();
    private boolean wake;
    private volatile boolean stopped;
    private volatile long position;

    Projection(Projector projector, ChangeLog log) {
        this.projector = projector;
        this.log = log;
    }

    long position() {
        return position;
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
    }

    /** Waits until the change is in the projection, or until {@code deadline} on the clock of {@link System#nanoTime}. */
    boolean await(long seq, long deadline) {
        lock.lock();
        try {
            long left = deadline - System.nanoTime();
            while (position < seq && left > 0 && !stopped) {
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
            startWhereItStood();
            while (!stopped && !Thread.currentThread().isInterrupted()) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startWhereItStood() {
        long stood = projector.position();
        long last = log.last();
        if (stood > last) {
            LOG.warn("{} is at {} but the log ends at {}: it is made anew", this, stood, last);
            projector.clear();
            stood = 0;
        }
        advanceTo(stood);
    }

    private void step() throws InterruptedException {
        List<Change> changes;
        try {
            changes = log.after(position, LARGEST_BATCH);
            if (!changes.isEmpty()) {
                projector.apply(changes);
                advanceTo(changes.getLast().seq());
                return;
            }
        } catch (RuntimeException e) {
            LOG.error("{} could not go on from change {}; it tries again", this, position, e);
            pause(PAUSE_AFTER_FAILURE_MS);
            return;
        }
        pause(LOOK_EVERY_MS);
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
