package org.terreau.workflow;

import java.util.List;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.Transition;

/**
 * What can be done with a page next, as one reader sees it.
 *
 * @param unmet the guards that are not met; told only to those who may make the transition
 */
public record Offer(Transition transition, Answer answer, List<Guard> unmet) {

    /** Whether the reader can make it now. */
    public enum Answer {
        OPEN,
        /** It is for them, but something is missing. */
        UNMET,
        /** It is for others. */
        OTHERS,
        /** Nobody knows, before they have signed in. */
        SIGN_IN
    }

    public Offer {
        unmet = List.copyOf(unmet);
        if ((answer == Answer.UNMET) == unmet.isEmpty()) {
            throw new IllegalArgumentException("What is missing goes with a transition for which something is missing");
        }
    }
}
