package org.terreau.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.terreau.change.Projections;
import org.terreau.spi.job.Job;
import org.terreau.spi.job.Progress;
import org.terreau.spi.job.Schedule;

/** Making a projection anew, when somebody asks; trying again what projections had to set aside. */
@ApplicationScoped
public class ProjectionJobs implements OwnJobs {

    private static final Duration RETRY_EVERY = Duration.ofHours(1);

    private final Projections projections;

    protected ProjectionJobs() {
        this(null);
    }

    @Inject
    ProjectionJobs(Projections projections) {
        this.projections = projections;
    }

    @Override
    public List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        for (String projection : projections.names()) {
            jobs.add(new Job(
                    "rebuild-" + projection, new Schedule.OnDemand(), progress -> rebuild(projection, progress)));
        }
        jobs.add(new Job("retry", new Schedule.Every(RETRY_EVERY), this::retry));
        return List.copyOf(jobs);
    }

    private void rebuild(String projection, Progress progress) throws InterruptedException {
        projections.rebuild(projection, rebuilt -> progress.at(rebuilt.pages(), rebuilt.total()));
    }

    private void retry(Progress progress) {
        int before = projections.aside().size();
        if (before > 0) {
            projections.retry();
            progress.say("Asked for " + before + " pages");
        }
    }
}
