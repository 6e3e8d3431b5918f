package org.terreau.job;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.terreau.spi.job.Schedule;
import org.terreau.spi.job.Schedule.Daily;
import org.terreau.spi.job.Schedule.Every;
import org.terreau.spi.job.Schedule.OnDemand;

/** When jobs are due. */
final class Due {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Due() {}

    /**
     * Whether a job is due.
     *
     * @param since when it was first known to this commons
     * @param ended when it ended the last time
     */
    static boolean is(Schedule schedule, Instant since, Optional<Instant> ended, Instant now) {
        return switch (schedule) {
            case Every every ->
                !ended.map(end -> end.plus(every.pause())).orElse(now).isAfter(now);
            case Daily daily -> latest(daily, now).isAfter(ended.orElse(since));
            case OnDemand never -> false;
        };
    }

    /** The last moment before now at which a daily job was to begin. */
    private static Instant latest(Daily daily, Instant now) {
        ZonedDateTime here = now.atZone(PARIS);
        ZonedDateTime today = here.toLocalDate().atTime(daily.at()).atZone(PARIS);
        return (today.isAfter(here)
                        ? here.toLocalDate().minusDays(1).atTime(daily.at()).atZone(PARIS)
                        : today)
                .toInstant();
    }
}
