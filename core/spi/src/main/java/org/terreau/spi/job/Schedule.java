package org.terreau.spi.job;

import java.time.Duration;
import java.time.LocalTime;

/** When a job is due. */
public sealed interface Schedule {

    /** This long after it ended the last time. */
    record Every(Duration pause) implements Schedule {

        public Every {
            if (pause.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("A job pauses for a second at least, not " + pause);
            }
        }
    }

    /** Once a day, at this time in Paris. */
    record Daily(LocalTime at) implements Schedule {}

    /** When somebody asks for it. */
    record OnDemand() implements Schedule {}
}
