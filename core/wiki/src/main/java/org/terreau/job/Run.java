package org.terreau.job;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.terreau.spi.job.Job;
import org.terreau.spi.job.Progress;

/** One run of a job on this node. */
final class Run implements Runnable, Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final long TELL_EVERY = Duration.ofMillis(500).toNanos();

    private final Job job;
    private final String key;
    private final String node;
    private final JobNotes notes;
    private long done;
    private long total;
    private String saying = "";
    private long told = System.nanoTime();

    /** @param key under which the job is noted */
    Run(Job job, String key, String node, JobNotes notes) {
        this.job = job;
        this.key = key;
        this.node = node;
        this.notes = notes;
    }

    @Override
    public void run() {
        long began = System.nanoTime();
        Optional<String> error = attempt();
        notes.end(key, node, error, said());
        // What looks every minute for work and finds none has nothing to tell.
        LOG.atLevel(error.isEmpty() && said().isEmpty() ? Level.DEBUG : Level.INFO)
                .log(
                        "The job {} {} after {} ms {}",
                        job.name(),
                        error.isPresent() ? "failed" : "ended",
                        Duration.ofNanos(System.nanoTime() - began).toMillis(),
                        said());
    }

    /** A job may be a plugin's: whatever it throws, the others go on. */
    private Optional<String> attempt() {
        try {
            job.work().run(this);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted: the server stopped");
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.error("The job {} failed", job.name(), e);
            return Optional.of(e.toString());
        }
    }

    /** Keeps the lease, for works that tell nothing for long. */
    synchronized void renew() {
        notes.renew(key, node, done, total, saying);
        told = System.nanoTime();
    }

    @Override
    public synchronized void at(long newDone, long newTotal) {
        done = newDone;
        total = newTotal;
        if (System.nanoTime() - told > TELL_EVERY) {
            renew();
        }
    }

    @Override
    public synchronized void say(String what) {
        saying = what;
        renew();
    }

    private synchronized String said() {
        return saying;
    }
}
