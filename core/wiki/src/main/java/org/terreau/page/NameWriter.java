package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.change.ChangeLog;
import org.terreau.spi.access.Account;
import org.terreau.spi.page.Slug;

/** Gives pages other names: each call is one transaction, whose changes are in the log under every name they touch. */
@ApplicationScoped
class NameWriter {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PageRepository repository;

    @Inject
    private RedirectRepository redirects;

    @Inject
    private PageWriter writer;

    @Inject
    private ChangeLog log;

    @Inject
    private Base base;

    protected NameWriter() {}

    /** A page at the revision that somebody has seen of it. */
    record Seen(Slug slug, int revision) {}

    /**
     * Gives the page another name; the one it has leads to it from now on.
     *
     * @throws EditConflict where the page has another current revision by now
     * @throws NameTaken where something else has the name, or had it once
     */
    @Transactional
    public PageWriter.Saved move(Seen seen, Slug to, String comment, Account by) {
        PageEntity page = locked(seen);
        Page before = repository.page(page);
        redirects.takeBack(to, page);
        if (page.hasFirst(to) ? redirects.has(to) : repository.isTaken(to)) {
            throw new NameTaken(to, Optional.empty());
        }
        Edit same =
                new Edit(before.content(), before.readers(), comment).moved(base.thing(before.slug()), base.thing(to));
        entities.createQuery(
                        "update RevisionEntity r set r.nameThen = :name where r.page = :page and r.nameThen is null")
                .setParameter("name", before.slug().value())
                .setParameter("page", page)
                .executeUpdate();
        page.move(to);
        redirects.leave(before.slug(), page);
        RevisionEntity revision = writer.add(page, Act.MOVE, same, by);
        log.append(page.id(), before.slug(), revision.number(), revision.at());
        long seq = log.append(page.id(), revision.number(), revision.at());
        return new PageWriter.Saved(page.page(revision.content(base)), seq);
    }

    /**
     * Writes what two pages have become as a revision of one of them, and takes the other away, whose name leads there
     * from now on.
     *
     * @throws EditConflict where one of the two has another current revision by now
     */
    @Transactional
    public PageWriter.Saved merge(Seen gone, Seen into, Edit edit, Links links, Account by) {
        // Always in the same order, so that nobody waits for who waits for them.
        Stream.of(gone, into).sorted(Comparator.comparing(Seen::slug)).forEach(this::locked);
        PageEntity target = locked(into);
        PageEntity page = locked(gone);
        Page before = repository.page(page);
        RevisionEntity joined = writer.add(target, Act.JOIN, edit, links, by);
        RevisionEntity last = writer.add(page, Act.MERGE, new Edit(before.content(), before.readers(), ""), by);
        redirects.lead(page, target);
        log.append(target.id(), joined.number(), joined.at());
        long seq = log.append(page.id(), last.number(), last.at());
        return new PageWriter.Saved(target.page(joined.content(base)), seq);
    }

    private PageEntity locked(Seen seen) {
        PageEntity page = repository.locked(seen.slug()).orElseThrow(() -> new PageNotFound(seen.slug()));
        if (page.revision() != seen.revision() || page.deleted()) {
            throw new EditConflict(repository.page(page));
        }
        return page;
    }
}
