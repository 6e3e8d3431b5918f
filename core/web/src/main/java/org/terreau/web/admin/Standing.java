package org.terreau.web.admin;

import java.util.List;
import org.terreau.change.ProjectionState;
import org.terreau.change.SetAside;
import org.terreau.job.JobState;

/**
 * How the commons stands, for an administrator.
 *
 * @param serves whether all of it can be relied on
 * @param aside pages that projections go on without
 * @param plugins those that run, by name
 * @param refused those that are left out
 */
public record Standing(
        boolean serves,
        List<ProjectionState> projections,
        List<JobState> jobs,
        List<SetAside> aside,
        List<String> plugins,
        List<Refused> refused) {

    private static final String REBUILD = "rebuild-";

    /** A plugin that is left out, and why, in the language of whoever asks. */
    public record Refused(String plugin, String reason) {}

    /** Whether something goes on that one may want to watch. */
    public boolean busy() {
        return jobs.stream().anyMatch(job -> job.running().isPresent() || job.asked())
                || projections.stream()
                        .anyMatch(projection -> projection.rebuild().isPresent());
    }

    /** The name of the job that makes a projection anew. */
    public static String rebuildOf(ProjectionState projection) {
        return REBUILD + projection.name();
    }
}
