package org.terreau.territories;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.terreau.ontology.TR;
import org.terreau.spi.access.Role;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.Situation;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;

/**
 * A method sheet is reviewed before others take it up: written by the community, read again by somebody else than who
 * asked for it, then open to all and improved by all. One that is put away stays readable, for those who cite it.
 */
final class MethodSheetWorkflow {

    private static final Who[] REVIEWERS = {Who.role(Role.RESEARCHER), Who.role(Role.COORDINATOR), Who.role(Role.ADMIN)
    };

    /** What a reader needs: what it is, what for, and how. */
    private static final Guard COMPLETE = Guard.of("complete", MethodSheetWorkflow::isComplete);

    private static final Guard OTHER_EYES = Guard.of("other-eyes", MethodSheetWorkflow::isSeenByAnother);

    private MethodSheetWorkflow() {}

    static Workflow table() {
        State draft = new State("draft").readBy(Who.community()).editedBy(Who.community());
        State inReview = new State("in-review").readBy(Who.community()).editedBy(with(REVIEWERS, Who.creator()));
        State published = new State("published")
                .readBy(Who.everybody())
                .editedBy(Who.community())
                .asEnd();
        State archived = new State("archived")
                .readBy(Who.everybody())
                .editedBy(Who.role(Role.COORDINATOR), Who.role(Role.ADMIN))
                .asEnd();
        return new Workflow(
                "MethodSheet",
                List.of(draft, inReview, published, archived),
                List.of(
                        new Transition("submit", "draft", "in-review", with(REVIEWERS, Who.creator())).when(COMPLETE),
                        new Transition("publish", "in-review", "published", REVIEWERS)
                                .when(COMPLETE)
                                .when(OTHER_EYES),
                        new Transition("send-back", "in-review", "draft", REVIEWERS).withReason(),
                        new Transition("take-back", "published", "in-review", REVIEWERS).withReason(),
                        new Transition(
                                        "archive",
                                        "published",
                                        "archived",
                                        Who.role(Role.COORDINATOR),
                                        Who.role(Role.ADMIN))
                                .withReason(),
                        new Transition("reopen", "archived", "draft", REVIEWERS).withReason()));
    }

    private static boolean isComplete(Situation situation) {
        return says(situation.fields(), DCTerms.description)
                && says(situation.fields(), TR.aim)
                && says(situation.fields(), TR.step);
    }

    private static boolean says(Graph fields, Property property) {
        return fields.contains(Node.ANY, property.asNode(), Node.ANY);
    }

    /** Whether who asks is not the one who last submitted it. */
    private static boolean isSeenByAnother(Situation situation) {
        return situation.past().stream()
                .filter(passed -> passed.transition().equals("submit"))
                .reduce((earlier, later) -> later)
                .filter(passed -> situation
                        .by()
                        .account()
                        .filter(account -> account.id().equals(passed.by()))
                        .isPresent())
                .isEmpty();
    }

    private static Who[] with(Who[] some, Who more) {
        return Stream.concat(Stream.of(more), Stream.of(some)).toArray(Who[]::new);
    }
}
