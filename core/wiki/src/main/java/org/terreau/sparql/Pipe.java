package org.terreau.sparql;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;

/**
 * Bytes on their way from the thread that evaluates a query to the one that sends its result. It holds a few chunks, so
 * that a result of any length needs constant memory, and a reader who stops reading stops the query.
 */
final class Pipe extends OutputStream {

    private static final int CHUNK = 32 * 1024;
    private static final int CHUNKS = 8;
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final byte[] END = new byte[0];

    private final Deadline deadline;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    Pipe(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int written = 0;
        while (written < length) {
            int step = Math.min(length - written, CHUNK - filled);
            System.arraycopy(bytes, offset + written, buffer, filled, step);
            filled += step;
            written += step;
            if (filled == CHUNK) {
                pass();
            }
        }
    }

    /** Does nothing: writers flush after every row. */
    @Override
    public void flush() {}

    private void pass() {
        put(Arrays.copyOf(buffer, filled));
        filled = 0;
    }

    private void put(byte[] chunk) {
        try {
            do {
                deadline.check();
            } while (!chunks.offer(chunk, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryCancelledException(e);
        }
    }

    /** The result is complete. */
    void finish() {
        if (filled > 0) {
            pass();
        }
        put(END);
    }

    /** The result will not be complete: what was not read of it is dropped. */
    void fail(RuntimeException why) {
        failure = Optional.of(why);
        chunks.clear();
        chunks.add(END);
    }

    /**
     * The next bytes; empty after the last.
     *
     * @throws QueryTimedOut if none came in time
     * @throws RuntimeException with which the evaluation failed
     */
    Optional<byte[]> take() {
        try {
            byte[] chunk = chunks.poll(deadline.remainingMillis() + LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (chunk == null) {
                deadline.cancel();
                throw deadline.timedOut();
            }
            if (chunk == END && failure.isPresent()) {
                throw failure.get();
            }
            return chunk == END ? Optional.empty() : Optional.of(chunk);
        } catch (InterruptedException e) {
            deadline.cancel();
            Thread.currentThread().interrupt();
            throw deadline.timedOut();
        }
    }
}
