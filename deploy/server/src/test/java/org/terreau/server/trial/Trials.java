package org.terreau.server.trial;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Trials are prepared by a circle, signed by two, then shown to all. */
@ApplicationScoped
public class Trials implements Plugin {

    private static final Guard TWO =
            Guard.of("two-signatures", situation -> situation.signedBy("sign").size() > 1);

    @Override
    public String name() {
        return "trials";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(new PageType("Trial", "org/terreau/server/trial", "page", 200));
    }

    @Override
    public Optional<String> messages() {
        return Optional.of("org/terreau/server/trial/messages");
    }

    @Override
    public List<Workflow> workflows() {
        State draft = new State("draft").readBy(Who.creator(), Who.circle()).editedBy(Who.creator(), Who.circle());
        State shared = new State("shared").readBy(Who.community()).editedBy(Who.circle("lead"), Who.creator());
        State shown = new State("shown")
                .readBy(Who.everybody())
                .editedBy(Who.nobody())
                .asEnd();
        return List.of(new Workflow(
                "Trial",
                List.of(draft, shared, shown),
                List.of(
                        new Transition("share", "draft", "shared", Who.circle("lead"), Who.creator()),
                        new Transition("sign", "shared", "shared", Who.circle()),
                        new Transition("show", "shared", "shown", Who.circle("lead"), Who.role(Role.ADMIN)).when(TWO),
                        new Transition("hide", "shown", "draft", Who.role(Role.COORDINATOR)).withReason(),
                        new Transition("break", "shared", "shown", Who.community()).then(situation -> {
                            throw new IllegalStateException("What follows is impossible");
                        }))));
    }
}
