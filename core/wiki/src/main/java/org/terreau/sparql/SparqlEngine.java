package org.terreau.sparql;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.terreau.sparql.QueryRefused.Reason;

/**
 * Answers queries within limits. Each runs on a thread of its own, so that whoever waits for it is answered in time even
 * if the evaluation can't be stopped at once; until it ends it counts as running.
 */
@ApplicationScoped
public class SparqlEngine implements AutoCloseable {

    private final QueryableStore store;
    private final QueryLimits limits;
    private final Semaphore turns;
    private final ExecutorService threads;

    protected SparqlEngine() {
        store = null;
        limits = null;
        turns = null;
        threads = null;
    }

    @Inject
    public SparqlEngine(QueryableStore store, QueryLimits limits) {
        Description.install();
        this.store = store;
        this.limits = limits;
        this.turns = new Semaphore(limits.concurrent(), true);
        // Platform threads: evaluation is computing, and two such queries would hold all carriers of virtual threads.
        ThreadFactory named =
                Thread.ofPlatform().name("sparql-", 1).daemon(true).factory();
        this.threads = Executors.newCachedThreadPool(named);
    }

    public QueryLimits limits() {
        return limits;
    }

    /**
     * Understands a query, of the length that is allowed.
     *
     * @see SparqlQuery#parse
     */
    public SparqlQuery parse(String text, DatasetChoice choice, String base) {
        if (text.length() > limits.length()) {
            throw new QueryRefused(
                    Reason.TOO_LONG, "The query is longer than the " + limits.length() + " characters allowed here.");
        }
        return SparqlQuery.parse(text, choice, base);
    }

    /**
     * Starts the query and waits for the beginning of its result, so that what fails at once fails here.
     *
     * @param format one of {@link SparqlQuery#formats()}
     * @return to be written, or closed
     * @throws TooBusy if no turn comes within the limits
     * @throws QueryTimedOut if nothing came in time
     * @throws QueryRefused if it turns out that it can't be evaluated, or not be written in this format
     */
    public QueryAnswer answer(SparqlQuery query, ResultFormat format) {
        if (!query.formats().contains(format)) {
            throw new IllegalArgumentException(format + " is no format for this form of query: " + query.formats());
        }
        awaitTurn();
        Deadline deadline = new Deadline(limits.time());
        Pipe pipe = new Pipe(deadline);
        run(() -> {
            try {
                store.read(dataset -> {
                    new Execution(query, limits, deadline).write(dataset, format, pipe);
                    return pipe;
                });
                pipe.finish();
            } catch (Throwable e) {
                pipe.fail(explain(e, deadline));
            }
        });
        return new QueryAnswer(format, pipe, deadline);
    }

    /**
     * The first rows of the query's result.
     *
     * @param max number of rows, above 0
     * @throws TooBusy if no turn comes within the limits
     * @throws QueryTimedOut if it did not end in time
     * @throws QueryRefused if it turns out that it can't be evaluated
     */
    public QueryTable table(SparqlQuery query, int max) {
        awaitTurn();
        Deadline deadline = new Deadline(limits.time());
        CompletableFuture<QueryTable> result = new CompletableFuture<>();
        run(() -> {
            try {
                result.complete(store.read(dataset -> new Execution(query, limits, deadline).table(dataset, max)));
            } catch (Throwable e) {
                result.completeExceptionally(explain(e, deadline));
            }
        });
        return await(result, deadline);
    }

    private static QueryTable await(CompletableFuture<QueryTable> result, Deadline deadline) {
        try {
            return result.get(deadline.remainingMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (TimeoutException e) {
            throw deadline.timedOut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw deadline.timedOut();
        } finally {
            deadline.cancel();
        }
    }

    private void awaitTurn() {
        try {
            boolean room = turns.getQueueLength() < limits.queue();
            if (!turns.tryAcquire()
                    && !(room && turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS))) {
                throw new TooBusy(limits.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy(limits.patience());
        }
    }

    private void run(Runnable evaluation) {
        try {
            threads.execute(() -> {
                try {
                    evaluation.run();
                } finally {
                    turns.release();
                }
            });
        } catch (RejectedExecutionException e) {
            turns.release();
            throw new TooBusy(limits.patience());
        }
    }

    private static RuntimeException explain(Throwable failure, Deadline deadline) {
        return switch (failure) {
            case QueryCancelledException cancelled -> deadline.timedOut();
            case QueryRefused refused -> refused;
            case StackOverflowError deep ->
                new QueryRefused(Reason.TOO_DEEP, "The query is nested too deeply to be evaluated.");
            case OutOfMemoryError large ->
                new QueryRefused(Reason.TOO_LARGE, "The query needs more memory than there is for it.");
            case QueryException impossible -> impossible(impossible);
            case RiotException impossible -> impossible(impossible);
            case InvalidPropertyURIException impossible -> impossible(impossible);
            case RuntimeException other -> other;
            default -> new IllegalStateException("The evaluation of a query failed.", failure);
        };
    }

    private static QueryRefused impossible(RuntimeException why) {
        return new QueryRefused(Reason.IMPOSSIBLE, "The query cannot be carried out: " + why.getMessage());
    }

    @Override
    @PreDestroy
    public void close() {
        threads.shutdownNow();
    }
}
