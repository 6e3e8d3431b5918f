package org.terreau.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.settings.Settings;
import org.terreau.spi.job.Job;

/** Runs the jobs when they are due, each on one node at a time, and tells how they stand. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long LOOK_EVERY_S = 2;
    private static final long RENEW_EVERY_S = JobNotes.LEASE.toSeconds() / 3;

    private final JobNotes notes;
    private final Settings settings;
    private final Instance<OwnJobs> own;
    private final Instance<CommonJobs> common;
    private final Map<String, Planned> planned = new LinkedHashMap<>();
    private final Map<String, Run> running = new ConcurrentHashMap<>();

    @Resource
    private ManagedScheduledExecutorService clock;

    @Resource
    private ManagedExecutorService threads;

    private Optional<ScheduledFuture<?>> looking = Optional.empty();
    private Optional<ScheduledFuture<?>> renewing = Optional.empty();

    protected Jobs() {
        this(null, null, null, null);
    }

    @Inject
    Jobs(JobNotes notes, Settings settings, Instance<OwnJobs> own, Instance<CommonJobs> common) {
        this.notes = notes;
        this.settings = settings;
        this.own = own;
        this.common = common;
    }

    /** @param key under which it is noted: with the node's name where each node runs it */
    private record Planned(Job job, String key) {}

    /**
     * Starts looking for what is due. To be called once, when the database is ready.
     *
     * @param ofPlugins jobs about the commons, each of which runs on one node
     */
    public synchronized void start(Collection<Job> ofPlugins) {
        notes.letGo(settings.node());
        own.forEach(source -> source.jobs().forEach(job -> plan(job, job.name() + "@" + settings.node())));
        common.forEach(source -> source.jobs().forEach(job -> plan(job, job.name())));
        ofPlugins.forEach(job -> plan(job, job.name()));
        looking = Optional.of(clock.scheduleWithFixedDelay(this::look, LOOK_EVERY_S, LOOK_EVERY_S, TimeUnit.SECONDS));
        renewing =
                Optional.of(clock.scheduleWithFixedDelay(this::renew, RENEW_EVERY_S, RENEW_EVERY_S, TimeUnit.SECONDS));
    }

    private void plan(Job job, String key) {
        if (planned.containsKey(job.name())) {
            LOG.error("There are two jobs called {}: the second one is left out", job.name());
            return;
        }
        planned.put(job.name(), new Planned(job, key));
    }

    /** How each job stands. */
    public List<JobState> states() {
        return planned.values().stream()
                .map(one -> state(one, notes.note(one.key()), Instant.now()))
                .toList();
    }

    /**
     * Has a job run as soon as may be. Returns at once.
     *
     * @throws IllegalArgumentException where there is no job of this name
     */
    public void run(String name) {
        Planned one = planned.get(name);
        if (one == null) {
            throw new IllegalArgumentException("There is no job called " + name);
        }
        notes.ask(one.key());
        threads.execute(this::look);
    }

    private synchronized void look() {
        for (Planned one : planned.values()) {
            try {
                beginIfDue(one);
            } catch (RuntimeException e) {
                LOG.error(
                        "It can't be known whether the job {} is due; that is looked at again",
                        one.job().name(),
                        e);
            }
        }
    }

    private void beginIfDue(Planned one) {
        Instant now = Instant.now();
        JobNotes.Note note = notes.note(one.key());
        boolean due = note.asked() || Due.is(one.job().schedule(), note.known(), note.ended(), now);
        if (due
                && !note.heldAt(now)
                && !running.containsKey(one.key())
                && notes.take(one.key(), note, settings.node())) {
            Run run = new Run(one.job(), one.key(), settings.node(), notes);
            running.put(one.key(), run);
            threads.execute(() -> {
                try {
                    run.run();
                } finally {
                    running.remove(one.key());
                }
            });
        }
    }

    private void renew() {
        running.forEach((key, run) -> {
            try {
                run.renew();
            } catch (RuntimeException e) {
                LOG.warn("The lease on the job {} could not be renewed: {}", key, e.toString());
            }
        });
    }

    private static JobState state(Planned one, JobNotes.Note note, Instant now) {
        Optional<JobState.Running> running = note.heldAt(now)
                ? Optional.of(new JobState.Running(
                        note.holder().orElseThrow(),
                        note.began().orElse(now),
                        note.done(),
                        note.total(),
                        note.saying()))
                : Optional.empty();
        Optional<JobState.Outcome> last = note.ended()
                .map(ended -> new JobState.Outcome(
                        note.began().filter(began -> running.isEmpty()).orElse(ended),
                        ended,
                        note.error(),
                        running.isEmpty() ? note.saying() : ""));
        return new JobState(one.job().name(), one.job().schedule(), running, last, note.asked());
    }

    @PreDestroy
    void stop() {
        looking.ifPresent(future -> future.cancel(false));
        renewing.ifPresent(future -> future.cancel(false));
    }
}
