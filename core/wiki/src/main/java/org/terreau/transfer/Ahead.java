package org.terreau.transfer;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Does one work after the other in another thread, always one ahead of what is asked for. */
final class Ahead<T> implements Iterator<T> {

    private final Iterator<Callable<T>> works;
    private final ExecutorService threads;
    private Optional<Future<T>> next;

    Ahead(Iterator<Callable<T>> works, ExecutorService threads) {
        this.works = works;
        this.threads = threads;
        this.next = begin();
    }

    private Optional<Future<T>> begin() {
        return works.hasNext() ? Optional.of(threads.submit(works.next())) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    /** @throws IllegalStateException where the work failed, or this thread is to end */
    @Override
    public T next() {
        T result = join(next.orElseThrow());
        next = begin();
        return result;
    }

    /** @throws IllegalStateException where the work failed, or this thread is to end */
    static <T> T join(Future<T> awaited) {
        try {
            return awaited.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a part was read", e);
        }
    }
}
