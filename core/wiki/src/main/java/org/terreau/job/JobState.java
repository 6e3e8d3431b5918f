package org.terreau.job;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.terreau.spi.job.Schedule;

/**
 * How a job stands.
 *
 * @param running where it is running
 * @param last how it ended the last time
 * @param asked whether somebody has asked for it and it has not begun yet
 */
public record JobState(
        String name, Schedule schedule, Optional<Running> running, Optional<Outcome> last, boolean asked) {

    public JobState {
        Objects.requireNonNull(name);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(running);
        Objects.requireNonNull(last);
    }

    /**
     * @param node that runs it
     * @param done steps, of {@code total}; 0 of 0 while that isn't known
     * @param saying what it does now; may be empty
     */
    public record Running(String node, Instant since, long done, long total, String saying) {}

    /**
     * @param error why it failed, for an administrator; empty where it succeeded
     * @param saying what it said last
     */
    public record Outcome(Instant began, Instant ended, Optional<String> error, String saying) {

        public boolean failed() {
            return error.isPresent();
        }
    }
}
