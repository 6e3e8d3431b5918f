package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.change.Projections;
import org.terreau.markup.Markup;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.workflow.Workflows;

/**
 * The names of pages: moving a page to another one, merging a page into another. The name that is left leads on for
 * ever, for those who could read the page under it; it is given to no other page. As with {@link Pages}, a method that
 * writes returns when its change is in every projection.
 */
@ApplicationScoped
public class Names {

    private static final int MOST_NUMBERED = 10_000;

    private final Pages pages;
    private final PageRepository repository;
    private final KnownPages known;
    private final NameWriter writer;
    private final Workflows workflows;
    private final Projections projections;
    private final Markup markup;
    private final Base base;

    protected Names() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Names(
            Pages pages,
            PageRepository repository,
            KnownPages known,
            NameWriter writer,
            Workflows workflows,
            Projections projections,
            Markup markup,
            Base base) {
        this.pages = pages;
        this.repository = repository;
        this.known = known;
        this.writer = writer;
        this.workflows = workflows;
        this.projections = projections;
        this.markup = markup;
        this.base = base;
    }

    /**
     * Gives a page another name; the one it has leads to it from now on. Where the name is that of a page that the reader
     * may not know of, the page gets a numbered one, as a new page would.
     *
     * @param edited the number of the page's revision that the reader saw
     * @throws NameTaken where something that the reader may know of has the name, or had it once
     * @throws EditConflict where the page has another current revision by now
     */
    public Page move(Slug slug, int edited, Slug wanted, String comment, Reader reader) {
        Page page = pages.read(slug, reader);
        Account account = Pages.signedIn(reader, pages.may(Right.MOVE, page, reader), "move " + slug);
        if (wanted.equals(slug)) {
            return page;
        }
        NameWriter.Seen seen = new NameWriter.Seen(slug, edited);
        for (int number = 1; number < MOST_NUMBERED; number++) {
            Slug to = number == 1 ? wanted : wanted.numbered(number);
            Optional<PageWriter.Saved> saved = to.equals(slug) ? Optional.empty() : move(seen, to, comment, account);
            if (saved.isPresent()) {
                projections.await(saved.get().seq());
                return saved.get().page();
            }
            Optional<PageSummary> there = known.name(to).seenBy(reader);
            if (number == 1 && there.isPresent()) {
                throw new NameTaken(wanted, there);
            }
        }
        throw new IllegalStateException("Too many pages are called " + wanted);
    }

    private Optional<PageWriter.Saved> move(NameWriter.Seen seen, Slug to, String comment, Account account) {
        try {
            return Optional.of(writer.move(seen, to, comment, account));
        } catch (NameTaken taken) {
            return Optional.empty();
        } catch (PersistenceException takenMeanwhile) {
            if (repository.isTaken(to)) {
                return Optional.empty();
            }
            throw takenMeanwhile;
        }
    }

    /**
     * Merges a page into another, which becomes what the edit says. The history of the page that is gone can be read by
     * those who could read the page; restoring one of its revisions undoes the merge for it.
     *
     * @param slug of the page that goes
     * @param seen the number of its revision that the reader saw
     * @param edited the number of the other's revision that was edited
     * @return the page that stays
     * @throws EditConflict naming the page that has another current revision by now
     */
    public Page merge(Slug slug, int seen, Slug into, int edited, Edit edit, Reader reader) {
        if (slug.equals(into)) {
            throw new IllegalArgumentException("A page can't be merged into itself");
        }
        Page gone = pages.read(slug, reader);
        Page target = pages.read(into, reader);
        boolean allowed = pages.may(Right.MERGE, gone, reader) && pages.may(Right.EDIT, target, reader);
        Account account = Pages.signedIn(reader, allowed, "merge " + slug + " into " + into);
        Tokens readers = workflows
                .standing(target.type(), target.state(), target.people())
                .map(standing -> standing.readers(edit.readers()))
                .orElse(edit.readers());
        Edit kept = edit.readBy(readers).readByToo(reader);
        PageWriter.Saved saved = writer.merge(
                new NameWriter.Seen(slug, seen),
                new NameWriter.Seen(into, edited),
                kept,
                Links.of(into, edit.content(), base, markup),
                account);
        projections.await(saved.seq());
        return saved.page();
    }

    /** The page that a name leads to which is not its own, where the reader may know of both. */
    public Optional<PageSummary> leadsTo(Slug name, Reader reader) {
        return known.name(name).led().flatMap(led -> led.seenBy(reader));
    }

    /** The other names that lead to a page, those that the reader may know of. */
    public List<Slug> leadingTo(Slug page, Reader reader) {
        return known.otherNames(page, reader);
    }

    /** @throws NotAllowed where the reader may not move this page */
    public void requireMovable(Page page, Reader reader) {
        Pages.signedIn(reader, pages.may(Right.MOVE, page, reader), "move " + page.slug());
    }

    /** @throws NotAllowed where the reader may not merge this page into another */
    public void requireMergeable(Page page, Reader reader) {
        Pages.signedIn(reader, pages.may(Right.MERGE, page, reader), "merge " + page.slug());
    }
}
