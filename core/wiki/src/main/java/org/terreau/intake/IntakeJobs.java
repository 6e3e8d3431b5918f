package org.terreau.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terreau.job.CommonJobs;
import org.terreau.spi.job.Job;
import org.terreau.spi.job.Progress;
import org.terreau.spi.job.Schedule;

/**
 * The job of imports, which takes them in turn, on one node at a time. It is asked for when there is work, and looks by itself
 * for what was cut.
 */
@ApplicationScoped
public class IntakeJobs implements CommonJobs {

    static final String NAME = "imports";

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);
    private static final EnumSet<Stage> BUSY = EnumSet.of(Stage.CHECKING, Stage.MAKING, Stage.UNDOING);

    private final IntakeRepository repository;
    private final IntakeWork work;
    private final Clock clock = Clock.systemUTC();

    protected IntakeJobs() {
        this(null, null);
    }

    @Inject
    IntakeJobs(IntakeRepository repository, IntakeWork work) {
        this.repository = repository;
        this.work = work;
    }

    @Override
    public List<Job> jobs() {
        return List.of(
                new Job(NAME, new Schedule.Every(LOOK_EVERY), this::run),
                new Job("forget-imports", new Schedule.Daily(AT_NIGHT), progress -> forget()));
    }

    /** In turn, some of each. One that fails doesn't keep the others from theirs; it is tried again the next time. */
    private void run(Progress progress) {
        Set<Long> failed = new HashSet<>();
        Optional<RuntimeException> why = Optional.empty();
        List<Intake> waiting = repository.at(BUSY);
        while (!waiting.isEmpty()) {
            for (Intake intake : waiting) {
                try {
                    progress.say("Import " + intake.id());
                    work.on(intake, progress);
                } catch (RuntimeException e) {
                    failed.add(intake.id());
                    why = Optional.of(e);
                }
            }
            waiting = repository.at(BUSY).stream()
                    .filter(intake -> !failed.contains(intake.id()))
                    .toList();
        }
        if (why.isPresent()) {
            throw why.get();
        }
    }

    private void forget() {
        repository.forget(clock.instant().minus(Intakes.KEPT));
    }
}
