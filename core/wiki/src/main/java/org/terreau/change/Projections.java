package org.terreau.change;

import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.measure.Measures;

/** Runs every projector behind the change log, and lets a writer wait until its own change is in all of them. */
@ApplicationScoped
public class Projections {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ChangeLog log;
    private final Ledger ledger;
    private final Census census;
    private final Instance<Projector> projectors;
    private final Histogram waits;

    @Resource
    private ManagedThreadFactory threads;

    private volatile List<Projection> running = List.of();

    protected Projections() {
        log = null;
        ledger = null;
        census = null;
        projectors = null;
        waits = null;
    }

    @Inject
    Projections(ChangeLog log, Ledger ledger, Census census, Instance<Projector> projectors, Measures measures) {
        this.log = log;
        this.ledger = ledger;
        this.census = census;
        this.projectors = projectors;
        this.waits = measures.durations(
                "terreau_save_wait_seconds",
                "How long a save waits, once it is durable, until all projections have it");
    }

    /** Starts following the log. To be called once, when the database is ready. */
    public synchronized void start() {
        Tail tail = new Tail(log);
        Pace pace = new Pace(PATIENCE);
        running = projectors.stream()
                .map(projector -> new Projection(projector, tail, log, ledger, census, pace))
                .toList();
        List<Projection> fleeting =
                running.stream().filter(Projection::fleeting).toList();
        running.forEach(projection -> projection.follow(fleeting));
        running.forEach(Projection::open);
        running.forEach(projection -> threads.newThread(projection).start());
        LOG.info("Following the change log: {}", running);
    }

    /** Wakes the projectors and waits, at most 10 s, until each has reached the change. */
    public void await(long seq) {
        running.forEach(Projection::wake);
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        long began = System.nanoTime();
        for (Projection projection : running) {
            if (!projection.await(seq, deadline)) {
                LOG.warn("Change {} is saved but {} has not reached it yet", seq, projection);
            }
        }
        waits.observe((System.nanoTime() - began) / 1e9);
    }

    /** As {@link #await}, for all that is in the log. */
    public void awaitAll() {
        await(log.last());
    }

    /**
     * Runs what writes very many changes, and returns when they are in every projection. Those that are empty take nothing
     * in meanwhile, and are made anew afterwards: each page is taken in once, however many that come after it concern it.
     */
    public void inBulk(Runnable changes) {
        running.forEach(Projection::hold);
        try {
            changes.run();
        } finally {
            running.forEach(Projection::leap);
        }
        try {
            for (Projection projection : running) {
                projection.awaitRebuilt(progress -> {});
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        awaitAll();
    }

    /** Whether each projector runs, is whole, and has caught up with the log as it was when asked. */
    public boolean current() {
        return !running.isEmpty() && states().stream().allMatch(ProjectionState::current);
    }

    /** Whether one can rely on each projection's answers, though it may be some seconds behind. */
    public boolean serve() {
        return !running.isEmpty() && states().stream().allMatch(ProjectionState::serves);
    }

    /** How each projection stands. */
    public List<ProjectionState> states() {
        long last = log.last();
        return running.stream().map(projection -> projection.state(last)).toList();
    }

    /** The pages that projections had to set aside. */
    public List<SetAside> aside() {
        return running.stream()
                .flatMap(projection -> ledger.aside(projection.name()).stream())
                .toList();
    }

    /**
     * Has a projection made anew from the pages, while it goes on answering and taking changes in; from nothing, where
     * it is held up by a trouble of its own. Returns at once: {@link #states} tells how far it has come.
     *
     * @throws IllegalArgumentException where there is no projection of this name
     */
    public void rebuild(String name) {
        named(name).askForRebuild();
    }

    /** As {@link #rebuild(String)}, and waits until that is done. */
    public void rebuild(String name, Consumer<ProjectionState.Rebuilt> progress) throws InterruptedException {
        Projection projection = named(name);
        projection.askForRebuild();
        projection.awaitRebuilt(progress);
    }

    /** The names of the projections. */
    public List<String> names() {
        return running.stream().map(Projection::name).toList();
    }

    /** Has every projection try again what it set aside. Returns at once. */
    public void retry() {
        running.forEach(Projection::askForRetry);
    }

    private Projection named(String name) {
        return running.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no projection called " + name));
    }

    /**
     * The number of the last change that is in every projection; 0 before they have started, and while one of them says
     * less than the database: it is made anew, or held up.
     */
    public long reached() {
        return running.stream().mapToLong(Projection::relied).min().orElse(0);
    }

    @PreDestroy
    void stop() {
        running.forEach(Projection::stop);
    }
}
