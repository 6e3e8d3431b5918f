package org.terreau.change;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every projector behind the change log, and lets a writer wait until its own change is in all of them. */
@ApplicationScoped
public class Projections {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ChangeLog log;
    private final Instance<Projector> projectors;

    @Resource
    private ManagedThreadFactory threads;

    private List<Projection> running = List.of();

    protected Projections() {
        this(null, null);
    }

    @Inject
    public Projections(ChangeLog log, Instance<Projector> projectors) {
        this.log = log;
        this.projectors = projectors;
    }

    /** Starts following the log. To be called once, when the database is ready. */
    public synchronized void start() {
        running = projectors.stream()
                .map(projector -> new Projection(projector, log))
                .toList();
        running.forEach(projection -> threads.newThread(projection).start());
        LOG.info("Following the change log: {}", running);
    }

    /** Wakes the projectors and waits, at most 10 s, until each has reached the change. */
    public void await(long seq) {
        running.forEach(Projection::wake);
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (Projection projection : running) {
            if (!projection.await(seq, deadline)) {
                LOG.warn("Change {} is saved but {} has not reached it yet", seq, projection);
            }
        }
    }

    /** Whether each projector runs and has caught up with the log as it was when asked. */
    public boolean current() {
        long last = log.last();
        return !running.isEmpty() && running.stream().allMatch(projection -> projection.position() >= last);
    }

    @PreDestroy
    void stop() {
        running.forEach(Projection::stop);
    }
}
