package org.terreau.job;

import java.util.List;
import org.terreau.spi.job.Job;

/**
 * Jobs of the engine itself, about what each node has of its own: they run on every node. Those of plugins are about the
 * commons, and run on one.
 */
public interface OwnJobs {

    List<Job> jobs();
}
