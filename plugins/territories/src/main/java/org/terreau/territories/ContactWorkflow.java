package org.terreau.territories;

import java.util.List;
import org.terreau.spi.access.Role;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.Situation;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;

/**
 * What is said of a person is read as far as that person has agreed: at first by who wrote it and by whom they asked in,
 * then by the community, or by all. Only the person concerned consents; they take it back when they like, and all that was
 * to be read is hidden with it, what was written before too. What they agreed to stays as it was: to change it, it is taken
 * back, changed, and agreed to anew.
 */
final class ContactWorkflow {

    /**
     * The role in a circle of whoever was asked in: the person concerned. Who leads a circle began it, which others than
     * who made the page may do too: that opens nothing to them.
     */
    private static final String ASKED = "member";

    private static final Guard CONCERNED = Guard.of("concerned", ContactWorkflow::isConcerned);

    private ContactWorkflow() {}

    static Workflow table() {
        Who[] own = {Who.creator(), Who.circle(ASKED), Who.role(Role.ADMIN)};
        State noted = new State("noted").readBy(own).editedBy(own).asEnd().hidingThePast();
        State shared = new State("shared")
                .readBy(Who.community())
                .editedBy(Who.nobody())
                .asEnd();
        State published = new State("published")
                .readBy(Who.everybody())
                .editedBy(Who.nobody())
                .asEnd();
        return new Workflow(
                "Contact",
                List.of(noted, shared, published),
                List.of(
                        consent("share", List.of("noted"), "shared"),
                        consent("publish", List.of("noted", "shared"), "published"),
                        new Transition(
                                "withdraw",
                                List.of("shared", "published"),
                                "noted",
                                List.of(own),
                                List.of(),
                                List.of(),
                                false)));
    }

    private static Transition consent(String name, List<String> from, String to) {
        return new Transition(
                name, from, to, List.of(Who.creator(), Who.circle(ASKED)), List.of(CONCERNED), List.of(), false);
    }

    /** Who was asked into the circle, where somebody was; who made the page otherwise, who then speaks of themselves. */
    private static boolean isConcerned(Situation situation) {
        List<String> asked = situation.circle().stream()
                .filter(member ->
                        member.role().equals(ASKED) && !member.account().equals(situation.creator()))
                .map(Situation.Member::account)
                .toList();
        List<String> concerned = asked.isEmpty() ? List.of(situation.creator()) : asked;
        return situation
                .by()
                .account()
                .filter(account -> concerned.contains(account.id()))
                .isPresent();
    }
}
