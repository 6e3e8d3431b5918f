package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.terreau.access.NotAllowed;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.Situation;
import org.terreau.spi.workflow.Transition;
import org.terreau.workflow.Standing;
import org.terreau.workflow.TransitionFailed;
import org.terreau.workflow.TransitionRefused;
import org.terreau.workflow.Workflows;

/** Makes transitions: each is one transaction, with all that follows from it. */
@ApplicationScoped
class TransitionWriter {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PageRepository repository;

    @Inject
    private PageWriter writer;

    @Inject
    private Situations situations;

    @Inject
    private Workflows workflows;

    protected TransitionWriter() {}

    /** What is asked for: for the revision that {@code reader} saw. */
    record Asked(Slug slug, String transition, int revision, String comment, Reader reader) {}

    @Transactional
    public PageWriter.Saved make(Asked asked) {
        PageEntity page = repository
                .locked(asked.slug())
                .filter(locked -> !locked.deleted() && asked.reader().meets(locked.readers()))
                .orElseThrow(() -> new PageNotFound(asked.slug()));
        Page now = repository.page(page);
        Standing standing = workflows
                .standing(now.type(), now.state(), now.people())
                .orElseThrow(() -> TransitionRefused.notFromHere(asked.slug(), asked.transition()));
        Account by = allowed(asked, standing);
        if (now.revision() != asked.revision()) {
            throw new EditConflict(now);
        }
        Transition transition = standing.next(asked.transition())
                .orElseThrow(() -> TransitionRefused.notFromHere(asked.slug(), asked.transition()));
        Situation situation = situations.of(now, asked.reader());
        refuseUnmet(asked, transition, situation);
        return writer.move(page, standing.after(transition), now, asked.comment(), by, revision -> {
            entities.persist(new TransitionEntity(page, transition.name(), now, revision, asked.comment()));
            happen(asked, transition, situation);
        });
    }

    /** Who may make this transition, wherever it begins: where the page stands by now is another question. */
    private static Account allowed(Asked asked, Standing standing) {
        Transition transition = standing.workflow()
                .transition(asked.transition())
                .orElseThrow(() -> TransitionRefused.notFromHere(asked.slug(), asked.transition()));
        if (!standing.allows(transition, asked.reader())) {
            throw new NotAllowed(asked.transition() + " " + asked.slug(), asked.reader());
        }
        return asked.reader().account().orElseThrow();
    }

    private static void refuseUnmet(Asked asked, Transition transition, Situation situation) {
        List<Guard> unmet = transition.guards().stream()
                .filter(guard -> !guard.met(situation))
                .toList();
        if (!unmet.isEmpty()) {
            throw TransitionRefused.unmet(asked.slug(), transition, unmet);
        }
        if (transition.reasoned() && asked.comment().isBlank()) {
            throw TransitionRefused.noReason(asked.slug(), transition);
        }
    }

    private static void happen(Asked asked, Transition transition, Situation situation) {
        try {
            transition.effects().forEach(effect -> effect.happen(situation));
        } catch (RuntimeException e) {
            throw new TransitionFailed(asked.slug(), transition.name(), e);
        }
    }
}
