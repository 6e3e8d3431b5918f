package org.terreau.job;

import java.util.List;
import org.terreau.spi.job.Job;

/** Jobs of the engine about the commons as a whole: each runs on one node at a time, as those of plugins do. */
public interface CommonJobs {

    List<Job> jobs();
}
