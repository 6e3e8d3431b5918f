package org.terreau.workflow;

import org.terreau.spi.page.Slug;

/** What was to follow from a transition could not be done, so that the transition was not made either. */
public class TransitionFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TransitionFailed(Slug page, String transition, RuntimeException cause) {
        super("What follows from the transition " + transition + " of " + page + " failed: nothing was done", cause);
    }
}
