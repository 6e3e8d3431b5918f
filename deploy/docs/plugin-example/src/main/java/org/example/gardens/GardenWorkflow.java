package org.example.gardens;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.Situation;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;

/** A garden is an idea, until somebody of the community opens it. */
final class GardenWorkflow {

    private static final Node PLOTS = NodeFactory.createURI("https://gardens.example.org/ns#plots");

    static final Workflow TABLE = new Workflow(
            "Garden",
            List.of(
                    new State("idea", List.of(), List.of(), false),
                    new State("open", List.of(Who.everybody()), List.of(), true)),
            List.of(new Transition(
                    "open",
                    List.of("idea"),
                    "open",
                    List.of(Who.community()),
                    List.of(new HasPlots()),
                    List.of(),
                    false)));

    private GardenWorkflow() {}

    /** A garden with no plots is nothing to open. */
    private static final class HasPlots implements Guard {

        @Override
        public String name() {
            return "has-plots";
        }

        @Override
        public boolean met(Situation situation) {
            return situation.fields().contains(Node.ANY, PLOTS, Node.ANY);
        }
    }
}
