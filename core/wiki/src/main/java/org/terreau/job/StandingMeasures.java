package org.terreau.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.ToDoubleFunction;
import org.terreau.change.ProjectionState;
import org.terreau.change.Projections;
import org.terreau.measure.Measures;

/** Has how projections and jobs stand measured. */
@ApplicationScoped
public class StandingMeasures {

    private final Measures measures;
    private final Projections projections;
    private final Jobs jobs;

    protected StandingMeasures() {
        this(null, null, null);
    }

    @Inject
    StandingMeasures(Measures measures, Projections projections, Jobs jobs) {
        this.measures = measures;
        this.projections = projections;
        this.jobs = jobs;
    }

    /** To be called once, when the projections run and the jobs are planned. */
    public void start() {
        projection("behind_changes", "Changes of the log that are not in the projection yet", ProjectionState::behind);
        projection("aside_pages", "Pages that the projection goes on without", ProjectionState::aside);
        projection("size_bytes", "Size of the projection's files", ProjectionState::bytes);
        projection("position", "The last change that is in the projection", ProjectionState::position);
        projection(
                "in_trouble",
                "1 while something holds the projection up",
                state -> state.trouble().isPresent() ? 1 : 0);
        projection(
                "rebuild_left_pages",
                "Pages still to be made anew",
                state -> state.rebuild()
                        .map(rebuilt -> rebuilt.total() - rebuilt.pages())
                        .orElse(0L));
        job("running", "1 while the job runs", state -> state.running().isPresent() ? 1 : 0);
        job(
                "failed",
                "1 where the last run of the job failed",
                state -> state.last().filter(JobState.Outcome::failed).isPresent() ? 1 : 0);
        job(
                "ended_seconds",
                "When the last run of the job ended, since 1970",
                state -> state.last()
                        .map(outcome -> outcome.ended().getEpochSecond())
                        .orElse(0L));
    }

    private void projection(String name, String help, ToDoubleFunction<ProjectionState> value) {
        measures.gauge(
                "terreau_projection_" + name,
                help,
                "projection",
                each -> projections.states().forEach(state -> each.call(value.applyAsDouble(state), state.name())));
    }

    private void job(String name, String help, ToDoubleFunction<JobState> value) {
        measures.gauge(
                "terreau_job_" + name,
                help,
                "job",
                each -> jobs.states().forEach(state -> each.call(value.applyAsDouble(state), state.name())));
    }
}
