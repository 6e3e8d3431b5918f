package org.terreau.spi.workflow;

import java.util.List;

/**
 * Where a page can stand in its workflow.
 *
 * @param name in lower-case letters and hyphens: {@code under-way}
 * @param readers who may read the page while it stands there; empty: whom its writer chooses
 * @param writers who may edit it while it stands there; empty: whom its writer chooses
 * @param end whether the workflow may end there
 */
public record State(String name, List<Who> readers, List<Who> writers, boolean end) {

    public State {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A state is called in words joined by hyphens, not: " + name);
        }
        readers = List.copyOf(readers);
        writers = List.copyOf(writers);
    }
}
