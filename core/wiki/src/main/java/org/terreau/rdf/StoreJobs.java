package org.terreau.rdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.terreau.job.OwnJobs;
import org.terreau.spi.job.Job;
import org.terreau.spi.job.Progress;
import org.terreau.spi.job.Schedule;

/** Gives back the room that RDF stores have taken: TDB2 writes every block that a change touches anew. */
@ApplicationScoped
public class StoreJobs implements OwnJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private final PublicStore open;
    private final CommunityStore community;

    protected StoreJobs() {
        this(null, null);
    }

    @Inject
    StoreJobs(PublicStore open, CommunityStore community) {
        this.open = open;
        this.community = community;
    }

    @Override
    public List<Job> jobs() {
        return List.of(new Job("compact-rdf", new Schedule.Daily(AT_NIGHT), this::compact));
    }

    private void compact(Progress progress) {
        StringBuilder report = new StringBuilder();
        for (GraphProjector store : List.of(open, community)) {
            String name = store.name();
            progress.say(report + name + "…");
            Compaction done = store.store().compact(quads -> progress.at(quads, 0));
            report.append(name).append(": ").append(done).append(". ");
        }
        progress.say(report.toString().strip());
    }
}
