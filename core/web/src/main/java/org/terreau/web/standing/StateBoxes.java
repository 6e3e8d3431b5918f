package org.terreau.web.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terreau.page.Page;
import org.terreau.page.Transitions;
import org.terreau.spi.access.Reader;
import org.terreau.spi.workflow.State;
import org.terreau.workflow.Offer;
import org.terreau.workflow.Standing;
import org.terreau.workflow.WorkflowTable;
import org.terreau.workflow.Workflows;

/** Makes what is shown of where a page stands, for one reader. */
@ApplicationScoped
public class StateBoxes {

    private final Transitions transitions;
    private final Workflows workflows;
    private final PeopleWords people;

    protected StateBoxes() {
        this(null, null, null);
    }

    @Inject
    public StateBoxes(Transitions transitions, Workflows workflows, PeopleWords people) {
        this.transitions = transitions;
        this.workflows = workflows;
        this.people = people;
    }

    /** Empty for a page whose type has no workflow. */
    public Optional<StateBox> of(Page page, Locale locale, Reader reader) {
        return workflows
                .of(page.type())
                .map(table -> new StateBox(
                        page.type(),
                        "/wiki/" + page.slug(),
                        page.revision(),
                        steps(table, page, locale),
                        transitions.offers(page, reader).stream()
                                .map(offer -> choice(offer, table, locale))
                                .toList()));
    }

    /** Who may read the page, in words, where that is for its state to say. */
    public Optional<List<String>> readers(Page page, Locale locale) {
        return transitions
                .standing(page)
                .filter(Standing::decidesReaders)
                .flatMap(Standing::state)
                .map(state -> people.of(state.readers(), page.type(), locale));
    }

    /** Who will read a new page of a type, in words, where that is for its first state to say. */
    public Optional<List<String>> firstReaders(String type, Locale locale) {
        return workflows
                .of(type)
                .map(table -> table.workflow().initial().readers())
                .filter(readers -> !readers.isEmpty())
                .map(readers -> people.of(readers, type, locale));
    }

    private static List<StateBox.Step> steps(WorkflowTable table, Page page, Locale locale) {
        List<StateBox.Step> steps = new ArrayList<>();
        StateBox.Place place = table.workflow().states().stream().anyMatch(state -> isHere(state, page))
                ? StateBox.Place.BEFORE
                : StateBox.Place.AFTER;
        for (State state : table.workflow().states()) {
            boolean here = isHere(state, page);
            steps.add(new StateBox.Step(table.state(state.name()).in(locale), here ? StateBox.Place.HERE : place));
            place = here ? StateBox.Place.AFTER : place;
        }
        return steps;
    }

    private static boolean isHere(State state, Page page) {
        return page.state().filter(state.name()::equals).isPresent();
    }

    private StateBox.Choice choice(Offer offer, WorkflowTable table, Locale locale) {
        return new StateBox.Choice(
                offer.transition().name(),
                table.transition(offer.transition().name()).in(locale),
                table.state(offer.transition().to()).in(locale),
                offer.answer(),
                offer.unmet().stream()
                        .map(guard -> table.guard(guard.name()).in(locale))
                        .toList(),
                people.of(offer.transition().who(), table.type(), locale),
                offer.transition().reasoned());
    }
}
