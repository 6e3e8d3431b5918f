package org.terreau.web.workflow;

import java.util.List;
import java.util.Locale;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Workflow;
import org.terreau.web.standing.PeopleWords;
import org.terreau.workflow.WorkflowTable;

/**
 * The workflow of a type, as it is documented.
 *
 * @param type local name of the class
 */
public record WorkflowView(String type, Diagram diagram, List<StateRow> states, List<TransitionRow> transitions) {

    /**
     * @param readers empty where the writer chooses them
     * @param writers empty where they stay as they are
     */
    public record StateRow(String label, List<String> readers, List<String> writers, boolean first, boolean end) {}

    /** @param conditions what is said where one is not met */
    public record TransitionRow(
            String label, List<String> from, String to, List<String> who, List<String> conditions, boolean reasoned) {}

    static WorkflowView of(WorkflowTable table, PeopleWords people, Locale locale) {
        Workflow workflow = table.workflow();
        return new WorkflowView(
                table.type(),
                Diagram.of(table, locale),
                workflow.states().stream()
                        .map(state -> row(state, table, people, locale))
                        .toList(),
                workflow.transitions().stream()
                        .map(transition -> row(transition, table, people, locale))
                        .toList());
    }

    private static StateRow row(State state, WorkflowTable table, PeopleWords people, Locale locale) {
        return new StateRow(
                table.state(state.name()).in(locale),
                people.of(state.readers(), table.type(), locale),
                people.of(state.writers(), table.type(), locale),
                state.equals(table.workflow().initial()),
                state.end());
    }

    private static TransitionRow row(Transition transition, WorkflowTable table, PeopleWords people, Locale locale) {
        return new TransitionRow(
                table.transition(transition.name()).in(locale),
                transition.from().stream()
                        .map(from -> table.state(from).in(locale))
                        .toList(),
                table.state(transition.to()).in(locale),
                people.of(transition.who(), table.type(), locale),
                transition.guards().stream()
                        .map(guard -> table.guard(guard.name()).in(locale))
                        .toList(),
                transition.reasoned());
    }
}
