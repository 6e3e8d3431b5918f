package org.terreau.workflow;

import java.util.List;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.Transition;

/** Somebody who may make the transition can't do so now. Nothing was done. */
public class TransitionRefused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Slug page;
    private final String transition;
    private final Reason reason;
    private final List<String> guards;

    /** Why not. */
    public enum Reason {
        /** It doesn't begin where the page stands, or there is no such transition. */
        NOT_FROM_HERE,
        /** Conditions are not met. */
        UNMET,
        /** It must be said why. */
        NO_REASON
    }

    private TransitionRefused(Slug page, String transition, Reason reason, List<String> guards, String message) {
        super(message);
        this.page = page;
        this.transition = transition;
        this.reason = reason;
        this.guards = List.copyOf(guards);
    }

    public static TransitionRefused notFromHere(Slug page, String transition) {
        return new TransitionRefused(
                page,
                transition,
                Reason.NOT_FROM_HERE,
                List.of(),
                "The transition " + transition + " does not begin where the page stands.");
    }

    public static TransitionRefused unmet(Slug page, Transition transition, List<Guard> guards) {
        List<String> names = guards.stream().map(Guard::name).toList();
        return new TransitionRefused(
                page,
                transition.name(),
                Reason.UNMET,
                names,
                "The transition " + transition.name() + " asks for what is not met yet: " + String.join(", ", names)
                        + ".");
    }

    public static TransitionRefused noReason(Slug page, Transition transition) {
        return new TransitionRefused(
                page,
                transition.name(),
                Reason.NO_REASON,
                List.of(),
                "The transition " + transition.name() + " asks for a comment that says why.");
    }

    public Slug page() {
        return page;
    }

    public String transition() {
        return transition;
    }

    public Reason reason() {
        return reason;
    }

    /** The names of the guards that are not met. */
    public List<String> guards() {
        return guards;
    }
}
