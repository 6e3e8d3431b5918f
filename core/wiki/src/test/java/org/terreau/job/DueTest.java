package org.terreau.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terreau.spi.job.Schedule;

class DueTest {

    private static final Instant KNOWN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Schedule AT_HALF_PAST_THREE = new Schedule.Daily(LocalTime.of(3, 30));

    @Test
    void a_job_with_a_pause_is_due_at_once_and_then_that_long_after_its_end() {
        Schedule hourly = new Schedule.Every(Duration.ofHours(1));
        Instant end = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(Due.is(hourly, KNOWN, Optional.empty(), KNOWN)).isTrue();
        assertThat(Due.is(hourly, KNOWN, Optional.of(end), Instant.parse("2026-11-20T12:59:59Z")))
                .isFalse();
        assertThat(Due.is(hourly, KNOWN, Optional.of(end), Instant.parse("2026-11-20T13:00:00Z")))
                .isTrue();
    }

    @Test
    void a_daily_job_is_due_once_a_day_at_its_time_in_paris() {
        assertThat(due(Optional.empty(), "2026-11-20T23:00:00Z"))
                .as("not before the first night")
                .isFalse();
        assertThat(due(Optional.empty(), "2026-11-21T02:29:00Z")).isFalse();
        assertThat(due(Optional.empty(), "2026-11-21T02:31:00Z")).isTrue();
        Optional<Instant> done = Optional.of(Instant.parse("2026-11-21T02:31:30Z"));
        assertThat(due(done, "2026-11-21T18:00:00Z")).isFalse();
        assertThat(due(done, "2026-11-22T02:31:00Z")).isTrue();
    }

    @Test
    void a_daily_job_that_was_missed_while_the_server_was_off_is_made_up_for() {
        assertThat(due(Optional.of(Instant.parse("2026-11-21T02:31:30Z")), "2026-11-24T12:00:00Z"))
                .isTrue();
    }

    @Test
    void a_daily_job_follows_the_clock_in_summer_too() {
        Optional<Instant> done = Optional.of(Instant.parse("2026-06-30T01:31:00Z"));
        assertThat(due(done, "2026-07-01T01:29:00Z")).isFalse();
        assertThat(due(done, "2026-07-01T01:31:00Z")).isTrue();
    }

    @Test
    void a_job_on_demand_is_never_due_by_itself() {
        assertThat(Due.is(new Schedule.OnDemand(), KNOWN, Optional.empty(), Instant.parse("2030-01-01T00:00:00Z")))
                .isFalse();
    }

    private static boolean due(Optional<Instant> ended, String now) {
        return Due.is(AT_HALF_PAST_THREE, KNOWN, ended, Instant.parse(now));
    }
}
