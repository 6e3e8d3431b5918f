package org.terreau.change;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps those near one another who go through the same pages at the same time: what the first reads of a page, and works
 * out, is then still there for the others. Who doesn't move for a while is waited for no more, until it does.
 */
final class Pace {

    /** In pages. */
    private static final long LEAD = 1_000;

    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Object, Long> reached = new HashMap<>();

    Pace(Duration patience) {
        this.patience = patience;
    }

    /** Notes how many pages this one has gone through: from now on, others wait for it. */
    void at(Object who, long pages) {
        lock.lock();
        try {
            reached.put(who, pages);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #at}, and waits while somebody is far behind. */
    void keep(Object who, long pages) {
        at(who, pages);
        lock.lock();
        try {
            while (last() < pages - LEAD) {
                long before = last();
                if (!moves(before)) {
                    reached.values().removeIf(stands -> stands == before);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** This one goes no further. */
    void leave(Object who) {
        lock.lock();
        try {
            reached.remove(who);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long last() {
        return reached.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }

    private boolean moves(long last) throws InterruptedException {
        long left = patience.toNanos();
        while (last() == last && left > 0) {
            left = moved.awaitNanos(left);
        }
        return last() != last;
    }
}
