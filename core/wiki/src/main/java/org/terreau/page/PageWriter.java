package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.terreau.address.Base;
import org.terreau.change.ChangeLog;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.workflow.Standing;

/** Writes revisions: each call is one transaction, in which the change log is appended to. */
@ApplicationScoped
class PageWriter {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PageRepository repository;

    @Inject
    private RedirectRepository redirects;

    @Inject
    private Signatories signatories;

    @Inject
    private LinkWriter links;

    @Inject
    private ChangeLog log;

    @Inject
    private Base base;

    private final Clock clock = Clock.systemUTC();

    protected PageWriter() {}

    /** What was saved, and the number of that change. */
    record Saved(Page page, long seq) {}

    /**
     * A page to be made, where its workflow begins.
     *
     * @param writers who may edit it there
     */
    record Placed(NewPage page, Tokens writers, Links links) {}

    /**
     * Writes the first revision of a page.
     *
     * @param too happens before the change is logged, which is the last thing that the transaction does
     * @throws jakarta.persistence.PersistenceException where another page has taken the slug meanwhile
     */
    @Transactional
    public Saved create(Placed placed, Account by, Consumer<PageEntity> too) {
        RevisionEntity revision = insert(placed, by);
        PageEntity page = revision.page();
        too.accept(page);
        long seq = log.append(page.id(), revision.number(), revision.at());
        return new Saved(page.page(revision.content(base)), seq);
    }

    /** As {@link #create}, of all these pages in one transaction. */
    @Transactional
    public void createAll(List<Placed> several, Account by) {
        log.append(several.stream()
                .map(placed -> insert(placed, by))
                .map(revision -> new ChangeLog.Entry(revision.page().id(), revision.number(), revision.at(), true))
                .toList());
    }

    private RevisionEntity insert(Placed placed, Account by) {
        Instant now = now();
        NewPage made = placed.page();
        Edit edit = made.edit();
        AccountEntity author = signatories.account(by);
        PageEntity page = new PageEntity(made, signatories.audience(placed.writers()), author, now);
        RevisionEntity revision = new RevisionEntity(
                page,
                Act.CREATE,
                edit.content(),
                base,
                edit.comment(),
                new RevisionEntity.Signature(author, now, signatories.audience(edit.readers())));
        page.accept(revision, edit.content().title(), edit.content().lang());
        entities.persist(page);
        entities.persist(revision);
        links.add(page, placed.links());
        made.aliases().stream()
                .filter(alias -> !repository.isTaken(alias))
                .forEach(alias -> redirects.leave(alias, page));
        return revision;
    }

    /**
     * Writes the revision that follows {@code edited}.
     *
     * @throws EditConflict where {@code edited} is no longer the current one
     */
    @Transactional
    public Saved revise(Slug slug, int edited, Act act, Edit edit, Links links, Account by) {
        PageEntity page = repository.locked(slug).orElseThrow(() -> new PageNotFound(slug));
        if (page.revision() != edited) {
            throw new EditConflict(repository.page(page));
        }
        PageSummary before = page.summary();
        Optional<PageEntity> led = act == Act.RESTORE ? redirects.giveBack(page) : Optional.empty();
        RevisionEntity revision = add(page, act, edit, links, by);
        long seq = log.append(List.of(new ChangeLog.Entry(
                page.id(), revision.number(), revision.at(), act != Act.EDIT || isOutward(before, page.summary()))));
        long last = led.map(other -> log.append(other.id(), other.revision(), revision.at()))
                .orElse(seq);
        return new Saved(page.page(revision.content(base)), last);
    }

    private static boolean isOutward(PageSummary before, PageSummary now) {
        return !before.title().equals(now.title()) || !before.readers().equals(now.readers());
    }

    /** Adds a revision to a page that the caller has locked, and will tell the log of; with these links. */
    RevisionEntity add(PageEntity page, Act act, Edit edit, Links links, Account by) {
        this.links.replace(page, links);
        return add(page, act, edit, by);
    }

    /** As {@link #add(PageEntity, Act, Edit, Links, Account)}, with the links that the page has. */
    RevisionEntity add(PageEntity page, Act act, Edit edit, Account by) {
        AccountEntity author = signatories.account(by);
        RevisionEntity revision = new RevisionEntity(
                page,
                act,
                edit.content(),
                base,
                edit.comment(),
                new RevisionEntity.Signature(author, now(), signatories.audience(edit.readers())));
        page.accept(revision, edit.content().title(), edit.content().lang());
        entities.persist(revision);
        return revision;
    }

    /**
     * Brings the page, which the caller's transaction has locked, to another state: a revision with the same content.
     *
     * @param then happens before the change is logged, which is the last thing that the transaction does
     */
    Saved move(PageEntity page, Standing to, Page now, String comment, Account by, Consumer<RevisionEntity> then) {
        AccountEntity author = signatories.account(by);
        Content content = now.content();
        Tokens readers = to.readers(now.readers());
        RevisionEntity revision = new RevisionEntity(
                page,
                Act.TRANSITION,
                content,
                base,
                comment,
                new RevisionEntity.Signature(author, now(), signatories.audience(readers)));
        page.stand(to.state().orElseThrow().name(), signatories.audience(to.writers(now.writers())));
        if (to.state().orElseThrow().hidesPast()) {
            hidePast(page, signatories.audience(readers));
        }
        page.accept(revision, content.title(), content.lang());
        entities.persist(revision);
        then.accept(revision);
        long seq = log.append(page.id(), revision.number(), revision.at());
        return new Saved(page.page(content), seq);
    }

    /** What was written so far is for these readers only, whoever may read the page later. */
    private void hidePast(PageEntity page, AudienceEntity readers) {
        entities.createQuery("update RevisionEntity r set r.readers = :readers where r.page = :page")
                .setParameter("readers", readers)
                .setParameter("page", page)
                .executeUpdate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
