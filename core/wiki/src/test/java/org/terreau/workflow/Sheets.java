package org.terreau.workflow;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.spi.access.Role;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;

/** A plugin of the tests: sheets that are drafted by a circle, and published by a coordinator. */
record Sheets(List<Workflow> workflows, Optional<String> messages) implements Plugin {

    static final Workflow SOUND = workflow("Article", Who.circle("lead"));

    Sheets(Workflow... workflows) {
        this(List.of(workflows), Optional.of("org/terreau/workflow/sheets"));
    }

    static Workflow workflow(String type, Who publisher) {
        return new Workflow(
                type,
                List.of(
                        new State("draft").readBy(Who.circle(), Who.creator()).editedBy(Who.circle(), Who.creator()),
                        new State("open").asEnd(),
                        new State("closed")
                                .readBy(Who.everybody())
                                .editedBy(Who.nobody())
                                .asEnd()),
                List.of(
                        new Transition("publish", "draft", "open", publisher, Who.role(Role.COORDINATOR))
                                .when(Guard.of(
                                        "long", situation -> situation.body().length() > 10)),
                        new Transition("close", "open", "closed", Who.role(Role.COORDINATOR)).withReason()));
    }

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(new PageType("Article", "org/terreau/ontology/article", "article", 1));
    }
}
