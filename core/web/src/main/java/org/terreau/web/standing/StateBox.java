package org.terreau.web.standing;

import java.util.List;
import org.terreau.workflow.Offer;

/**
 * Where a page stands in its workflow, and what one reader can do next. Drawn by {@code workflow/box.jte}.
 *
 * @param type local name of the class of the page
 * @param address of the page
 * @param revision that a transition would be given for
 * @param steps the states in the order of their table; none of them is current for a page from before the workflow
 * @param choices what can be done next, whoever may do it
 */
public record StateBox(String type, String address, int revision, List<Step> steps, List<Choice> choices) {

    public StateBox {
        steps = List.copyOf(steps);
        choices = List.copyOf(choices);
    }

    /** A state. */
    public record Step(String label, Place place) {}

    /** Where a state is, seen from where the page stands. */
    public enum Place {
        BEFORE,
        HERE,
        AFTER
    }

    /**
     * A transition.
     *
     * @param to what the state is called to which it leads
     * @param missing what is not met yet, for who could make it otherwise
     * @param who may make it
     * @param reasoned whether it must be said why
     */
    public record Choice(
            String name,
            String label,
            String to,
            Offer.Answer answer,
            List<String> missing,
            List<String> who,
            boolean reasoned) {

        public Choice {
            missing = List.copyOf(missing);
            who = List.copyOf(who);
        }

        public boolean isOpen() {
            return answer == Offer.Answer.OPEN;
        }
    }

    /** Whether the reader can make any transition now. */
    public boolean isOpen() {
        return choices.stream().anyMatch(Choice::isOpen);
    }

    /** Whether anything of what can be done next is for the reader, be it once more is there. */
    public boolean isTheirs() {
        return choices.stream().anyMatch(choice -> choice.isOpen() || choice.answer() == Offer.Answer.UNMET);
    }

    /** What the page's state is called; blank where it stands nowhere. */
    public String here() {
        return steps.stream()
                .filter(step -> step.place() == Place.HERE)
                .map(Step::label)
                .findFirst()
                .orElse("");
    }
}
