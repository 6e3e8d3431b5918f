package org.terreau.workflow;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;

/**
 * Where a page stands in its workflow, and what follows from it.
 *
 * @param state empty for a page from before there was this workflow, or this state in it: nothing is decided for it
 *     until it is brought on, from where a new page stands
 * @param page what decides who its people are
 */
public record Standing(Workflow workflow, Optional<State> state, Who.Subject page) {

    /** Whether the state says who may read the page, rather than its writer. */
    public boolean decidesReaders() {
        return state.filter(known -> !known.readers().isEmpty()).isPresent();
    }

    /** Who may read the page here, where its writer chooses these. */
    public Tokens readers(Tokens chosen) {
        return state.map(State::readers)
                .filter(who -> !who.isEmpty())
                .map(who -> Who.tokens(who, page))
                .orElse(chosen);
    }

    /** Who may edit the page here, where it has these. */
    public Tokens writers(Tokens had) {
        return state.map(State::writers)
                .filter(who -> !who.isEmpty())
                .map(who -> Who.tokens(who, page))
                .orElse(had);
    }

    /** What can be done from here, whoever may do it. */
    public List<Transition> next() {
        return workflow.from(state.orElse(workflow.initial()));
    }

    /** What can be done from here by this name. */
    public Optional<Transition> next(String transition) {
        return next().stream().filter(each -> each.name().equals(transition)).findFirst();
    }

    /** Whether the reader is one of those who may make the transition, whatever its guards. */
    public boolean allows(Transition transition, Reader reader) {
        return !reader.isAnonymous() && reader.meets(Who.tokens(transition.who(), page));
    }

    /** Where the page stands after the transition. */
    public Standing after(Transition transition) {
        return new Standing(workflow, workflow.state(transition.to()), page);
    }
}
