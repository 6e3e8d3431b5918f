package org.terreau.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The result of a query that runs; its beginning is there, and the rest comes while it is written. */
public final class QueryAnswer implements AutoCloseable {

    private final ResultFormat format;
    private final Pipe pipe;
    private final Deadline deadline;
    private Optional<byte[]> next;

    QueryAnswer(ResultFormat format, Pipe pipe, Deadline deadline) {
        this.format = format;
        this.pipe = pipe;
        this.deadline = deadline;
        this.next = pipe.take();
    }

    public ResultFormat format() {
        return format;
    }

    /**
     * Writes the result, once.
     *
     * @throws IOException if {@code out} fails; the query is stopped
     * @throws QueryTimedOut if the query did not end in time: what was written is incomplete, and the reader must notice
     */
    public void writeTo(OutputStream out) throws IOException {
        try {
            while (next.isPresent()) {
                out.write(next.get());
                next = pipe.take();
            }
        } finally {
            close();
        }
    }

    /** Stops the query if it still runs. */
    @Override
    public void close() {
        deadline.cancel();
    }
}
