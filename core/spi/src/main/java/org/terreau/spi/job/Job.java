package org.terreau.spi.job;

/**
 * Work that is done at times of its own, on one node at a time.
 *
 * @param name unique, in lower-case words joined by hyphens: {@code compact-rdf}
 */
public record Job(String name, Schedule schedule, Work work) {

    public Job {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("A job is called in words joined by hyphens, not: " + name);
        }
    }

    /** What it does. It can be done again at any moment: a node may die in the middle of it. */
    @FunctionalInterface
    public interface Work {

        /** @throws Exception when it could not be done: kept, and shown to the administrator */
        void run(Progress progress) throws Exception;
    }
}
