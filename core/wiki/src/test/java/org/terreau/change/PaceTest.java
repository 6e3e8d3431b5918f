package org.terreau.change;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who go through the same pages stay near one another, unless one of them stands still. */
@Timeout(30)
class PaceTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void who_is_alone_waits_for_nobody() {
        Pace pace = new Pace(LONG);
        pace.keep("first", 5_000);
        pace.keep("first", 50_000);
    }

    @Test
    void who_is_behind_or_near_waits_for_nobody() {
        Pace pace = new Pace(LONG);
        pace.at("first", 2_000);
        pace.keep("second", 500);
        pace.keep("second", 2_900);
    }

    @Test
    void who_is_far_ahead_waits_until_the_last_is_near() throws Exception {
        Pace pace = new Pace(LONG);
        pace.at("slow", 0);
        Thread fast = waiting(() -> pace.keep("fast", 2_000));
        pace.at("slow", 1_000);
        fast.join();
    }

    @Test
    void who_leaves_is_waited_for_no_more() throws Exception {
        Pace pace = new Pace(LONG);
        pace.at("slow", 0);
        Thread fast = waiting(() -> pace.keep("fast", 2_000));
        pace.leave("slow");
        fast.join();
    }

    @Test
    void who_stands_still_is_waited_for_no_more_until_it_moves() {
        Pace pace = new Pace(Duration.ofMillis(20));
        pace.at("stuck", 0);
        pace.keep("fast", 2_000);
        pace.keep("fast", 90_000);
    }

    private static Thread waiting(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().start(work);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
