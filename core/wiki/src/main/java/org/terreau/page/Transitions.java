package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.terreau.change.Projections;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.Situation;
import org.terreau.spi.workflow.Transition;
import org.terreau.workflow.Offer;
import org.terreau.workflow.Standing;
import org.terreau.workflow.Workflows;

/** The way of pages through their workflows: where one stands, what a reader can do next, what was done. */
@ApplicationScoped
public class Transitions {

    private final Pages pages;
    private final Situations situations;
    private final TransitionWriter writer;
    private final Workflows workflows;
    private final Projections projections;

    protected Transitions() {
        this(null, null, null, null, null);
    }

    @Inject
    Transitions(
            Pages pages, Situations situations, TransitionWriter writer, Workflows workflows, Projections projections) {
        this.pages = pages;
        this.situations = situations;
        this.writer = writer;
        this.workflows = workflows;
        this.projections = projections;
    }

    /** Where the page stands; empty where its type has no workflow. */
    public Optional<Standing> standing(Page page) {
        return workflows.standing(page.type(), page.state(), page.people());
    }

    /** What can be done next with a page that the reader may read, in the order of its table. */
    public List<Offer> offers(Page page, Reader reader) {
        Optional<Standing> standing = page.deleted() ? Optional.empty() : standing(page);
        List<Transition> next = standing.map(Standing::next).orElse(List.of());
        boolean guarded = next.stream()
                .anyMatch(each ->
                        !each.guards().isEmpty() && standing.orElseThrow().allows(each, reader));
        Optional<Situation> situation = guarded ? Optional.of(situations.of(page, reader)) : Optional.empty();
        return next.stream()
                .map(each -> offer(each, standing.orElseThrow(), situation, reader))
                .toList();
    }

    private static Offer offer(Transition transition, Standing standing, Optional<Situation> situation, Reader reader) {
        if (!standing.allows(transition, reader)) {
            Offer.Answer answer = reader.isAnonymous() ? Offer.Answer.SIGN_IN : Offer.Answer.OTHERS;
            return new Offer(transition, answer, List.of());
        }
        List<Guard> unmet = transition.guards().stream()
                .filter(guard -> !guard.met(situation.orElseThrow()))
                .toList();
        return new Offer(transition, unmet.isEmpty() ? Offer.Answer.OPEN : Offer.Answer.UNMET, unmet);
    }

    /**
     * Makes a transition: a revision with the same content and the readers and writers of the new state, a record of it,
     * and what follows from it, all in one transaction.
     *
     * @param transition its name
     * @param revision number of the revision that it is given for, as the reader saw it
     * @param comment why; may be empty where the transition asks for no reason
     * @return the page as it stands then, even where the reader may no longer read it
     * @throws PageNotFound where there is no such page for this reader
     * @throws org.terreau.access.NotAllowed where it is for others to make
     * @throws EditConflict where the page has another current revision by now
     * @throws org.terreau.workflow.TransitionRefused where it doesn't begin where the page stands, a guard is not met, or
     *     it isn't said why
     * @throws org.terreau.workflow.TransitionFailed where what was to follow from it failed
     */
    public Page make(Slug slug, String transition, int revision, String comment, Reader reader) {
        Page page = pages.read(slug, reader);
        String why = Edit.comment(comment);
        PageWriter.Saved saved =
                writer.make(new TransitionWriter.Asked(page.slug(), transition, revision, why, reader));
        projections.await(saved.seq());
        return saved.page();
    }

    /** The transitions of a page, the latest first, of which the reader may see what they made. */
    public List<Passage> passages(Slug slug, Reader reader) {
        pages.withHistory(slug, reader);
        return situations.passages(slug).stream()
                .filter(seen -> reader.meets(seen.readers()))
                .map(Situations.Seen::passage)
                .toList();
    }
}
