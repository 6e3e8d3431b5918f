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
 * @param hidesPast whether what the page said before is, from there on and whatever state follows, for the readers of this
 *     state only; otherwise a revision keeps those that it was written for
 */
public record State(String name, List<Who> readers, List<Who> writers, boolean end, boolean hidesPast) {

    public State {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A state is called in words joined by hyphens, not: " + name);
        }
        readers = List.copyOf(readers);
        writers = List.copyOf(writers);
        if (hidesPast && readers.isEmpty()) {
            throw new IllegalArgumentException("The state " + name + " hides the past from whom? It says no readers");
        }
    }

    /** A state that leaves the past as it was read. */
    public State(String name, List<Who> readers, List<Who> writers, boolean end) {
        this(name, readers, writers, end, false);
    }

    /** A state that leaves readers and writers as they are, from which something follows. */
    public State(String name) {
        this(name, List.of(), List.of(), false);
    }

    /** The same state, read by these people only. */
    public State readBy(Who... who) {
        return new State(name, List.of(who), writers, end, hidesPast);
    }

    /** The same state, in which these people only may edit. */
    public State editedBy(Who... who) {
        return new State(name, readers, List.of(who), end, hidesPast);
    }

    /** The same state, where the workflow may end. */
    public State asEnd() {
        return new State(name, readers, writers, true, hidesPast);
    }

    /** The same state, which hides from others than its readers what the page said before. */
    public State hidingThePast() {
        return new State(name, readers, writers, end, true);
    }
}
