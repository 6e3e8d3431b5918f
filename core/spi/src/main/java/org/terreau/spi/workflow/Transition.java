package org.terreau.spi.workflow;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step from one state to another.
 *
 * @param name in lower-case letters and hyphens: {@code propose}
 * @param from names of the states in which it can be made
 * @param to name of the state to which it leads
 * @param who may make it
 * @param guards conditions, all of which must be met
 * @param effects what follows from it, in this order
 * @param reasoned whether whoever makes it must say why
 */
public record Transition(
        String name,
        List<String> from,
        String to,
        List<Who> who,
        List<Guard> guards,
        List<Effect> effects,
        boolean reasoned) {

    public Transition {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A transition is called in words joined by hyphens, not: " + name);
        }
        if (from.isEmpty() || who.isEmpty()) {
            throw new IllegalArgumentException("The transition " + name + " begins nowhere, or nobody may make it");
        }
        from = List.copyOf(from);
        who = List.copyOf(who);
        guards = List.copyOf(guards);
        effects = List.copyOf(effects);
    }

    /** A step that asks for nothing but who makes it. */
    public Transition(String name, String from, String to, Who... who) {
        this(name, List.of(from), to, List.of(who), List.of(), List.of(), false);
    }

    /** The same step, under one condition more. */
    public Transition when(Guard guard) {
        return new Transition(name, from, to, who, with(guards, guard), effects, reasoned);
    }

    /** The same step, from which one thing more follows. */
    public Transition then(Effect effect) {
        return new Transition(name, from, to, who, guards, with(effects, effect), reasoned);
    }

    /** The same step, for which a reason must be given. */
    public Transition withReason() {
        return new Transition(name, from, to, who, guards, effects, true);
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
