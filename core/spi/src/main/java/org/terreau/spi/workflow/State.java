package org.terreau.spi.workflow;

import java.util.List;

/**
 * Where a page can stand in its workflow.
 *
 * @param name in lower-case letters and hyphens: {@code under-way}
 * @param readers who may read the page while it stands there; empty: those that it has, whom its writer chooses
 * @param writers who may edit it while it stands there, among those who may read it; empty: those that it has, who at
 *     first are the community
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

    /** A state that leaves readers and writers as they are, from which something follows. */
    public State(String name) {
        this(name, List.of(), List.of(), false);
    }

    /** The same state, read by these people only. */
    public State readBy(Who... who) {
        return new State(name, List.of(who), writers, end);
    }

    /** The same state, in which these people only may edit. */
    public State editedBy(Who... who) {
        return new State(name, readers, List.of(who), end);
    }

    /** The same state, where the workflow may end. */
    public State asEnd() {
        return new State(name, readers, writers, true);
    }
}
