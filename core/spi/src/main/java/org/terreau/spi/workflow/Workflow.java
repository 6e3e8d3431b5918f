package org.terreau.spi.workflow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The workflow of a type of page, as a table: the one place that says what can be done, by whom, and what it leads to.
 * The engine, the screens, the documentation and its diagram are all made of it.
 *
 * <p>What people are told is in the plugin's messages, in each language, a missing one being told at start:
 * {@code <plugin>.state.<Type>.<state>} (<i>in review</i>), {@code <plugin>.transition.<Type>.<transition>} (the button:
 * <i>Publish</i>) and {@code <plugin>.guard.<Type>.<guard>} (what is missing: <i>It needs a summary.</i>).
 *
 * @param type name of the type of page
 * @param states the first being that of a new page
 * @param transitions in the order in which people are offered them
 */
public record Workflow(String type, List<State> states, List<Transition> transitions) {

    /** @throws IllegalArgumentException on a state that can't be reached, or from which no end can be */
    public Workflow {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        refuseDoubles(type, "states", states.stream().map(State::name));
        refuseDoubles(type, "transitions", transitions.stream().map(Transition::name));
        Set<String> names = states.stream().map(State::name).collect(Collectors.toSet());
        for (Transition transition : transitions) {
            Set<String> unknown = new HashSet<>(transition.from());
            unknown.add(transition.to());
            unknown.removeAll(names);
            refuse(!unknown.isEmpty(), type, "the transition " + transition.name() + " names no state of it", unknown);
        }
        refuse(states.isEmpty(), type, "it has no state", Set.of());
        Set<String> unreached = new HashSet<>(names);
        unreached.removeAll(closure(Set.of(states.getFirst().name()), transitions, false));
        refuse(!unreached.isEmpty(), type, "nothing leads to", unreached);
        Set<String> ends = states.stream().filter(State::end).map(State::name).collect(Collectors.toSet());
        Set<String> dead = new HashSet<>(names);
        dead.removeAll(closure(ends, transitions, true));
        refuse(!dead.isEmpty(), type, "it has a dead end: no end of it can be reached from", dead);
    }

    /** Where a new page stands. */
    public State initial() {
        return states.getFirst();
    }

    public Optional<State> state(String name) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst();
    }

    public Optional<Transition> transition(String name) {
        return transitions.stream()
                .filter(transition -> transition.name().equals(name))
                .findFirst();
    }

    /** What can be done in a state, whoever may do it. */
    public List<Transition> from(State state) {
        return transitions.stream()
                .filter(transition -> transition.from().contains(state.name()))
                .toList();
    }

    /**
     * The keys of what people are told of it, in the messages of the plugin that brings it.
     *
     * @return by {@code state.<state>}, {@code transition.<transition>} and {@code guard.<guard>}
     */
    public Map<String, String> messages(String plugin) {
        return Stream.of(
                        states.stream().map(state -> "state." + state.name()),
                        transitions.stream().map(transition -> "transition." + transition.name()),
                        guards().stream().map(guard -> "guard." + guard.name()))
                .flatMap(parts -> parts)
                .collect(Collectors.toMap(
                        part -> part, part -> plugin + "." + part.replaceFirst("\\.", "." + type + ".")));
    }

    /** The guards of all transitions, each once. */
    public List<Guard> guards() {
        return transitions.stream()
                .flatMap(transition -> transition.guards().stream())
                .collect(Collectors.toMap(Guard::name, guard -> guard, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** All the people that it names, wherever. */
    public Set<Who> people() {
        return Stream.concat(
                        states.stream().flatMap(state -> Stream.of(state.readers(), state.writers())),
                        transitions.stream().map(Transition::who))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** The states reached from some, along the transitions or against them. */
    private static Set<String> closure(Set<String> some, List<Transition> transitions, boolean backwards) {
        Set<String> reached = new HashSet<>(some);
        boolean more = true;
        while (more) {
            more = false;
            for (Transition transition : transitions) {
                more |= backwards
                        ? reached.contains(transition.to()) && reached.addAll(transition.from())
                        : transition.from().stream().anyMatch(reached::contains) && reached.add(transition.to());
            }
        }
        return reached;
    }

    private static void refuseDoubles(String type, String what, Stream<String> names) {
        List<String> all = names.sorted().toList();
        refuse(new HashSet<>(all).size() < all.size(), type, "two of its " + what + " have the same name", all);
    }

    private static void refuse(boolean wrong, String type, String why, Iterable<String> which) {
        if (wrong) {
            throw new IllegalArgumentException(
                    "The workflow of " + type + " is refused: " + why + " " + String.join(", ", which));
        }
    }
}
