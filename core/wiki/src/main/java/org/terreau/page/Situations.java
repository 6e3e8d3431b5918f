package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Situation;
import org.terreau.workflow.CircleMembers;

/** What guards and effects are told of a page, and the transitions it has been through. */
@ApplicationScoped
class Situations {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CircleMembers circles;

    protected Situations() {}

    @Transactional
    public Situation of(Page page, Reader by) {
        return new Situation(
                page.summary(),
                page.creator().id(),
                page.content().fields().graph(),
                page.content().body(),
                circles.members(page.slug()),
                past(page.slug()),
                by);
    }

    /** The transitions of a page, the latest first, each with the readers of the revision it made. */
    @Transactional
    public List<Seen> passages(Slug slug) {
        return entities.createQuery(
                        "select t, r from TransitionEntity t join fetch t.author join t.page p"
                                + " join RevisionEntity r on r.page = p and r.number = t.made join fetch r.readers"
                                + " where p.slug = :slug order by t.made desc",
                        Object[].class)
                .setParameter("slug", slug.value())
                .getResultStream()
                .map(row -> new Seen(((TransitionEntity) row[0]).passage(), ((RevisionEntity) row[1]).readerTokens()))
                .toList();
    }

    /** A transition, and those who may know of it. */
    record Seen(Passage passage, Tokens readers) {}

    private List<Situation.Passed> past(Slug slug) {
        int written = lastWritten(slug);
        return passages(slug).reversed().stream()
                .map(Seen::passage)
                .map(passage -> new Situation.Passed(
                        passage.transition(),
                        passage.by().id(),
                        passage.at(),
                        passage.revision(),
                        passage.revision() >= written))
                .toList();
    }

    /** The number of the latest revision that may say anything else than the one before it. */
    private int lastWritten(Slug slug) {
        return entities.createQuery(
                        "select max(r.number) from RevisionEntity r where r.page.slug = :slug and r.act <> :transition",
                        Integer.class)
                .setParameter("slug", slug.value())
                .setParameter("transition", Act.TRANSITION)
                .getSingleResult();
    }
}
