package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.change.Projections;
import org.terreau.markup.Markup;
import org.terreau.shape.Topics;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.workflow.Workflows;

/**
 * The pages of the commons, as one reader may see and change them. A page that the reader may not read is answered as
 * if there were none. A writing method returns when its change is durable and in every projection (or, after 10 s, with
 * a warning in the log, when it is durable only).
 */
@ApplicationScoped
public class Pages {

    /** From so many on, making all projections anew costs less than following each change. */
    private static final int MANY = 200;

    private final PageRepository repository;
    private final KnownPages known;
    private final RedirectRepository redirects;
    private final PageWriter writer;
    private final PageMaker maker;
    private final ScatteredIndexes indexes;
    private final Workflows workflows;
    private final Projections projections;
    private final Markup markup;
    private final Base base;

    protected Pages() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Pages(
            PageRepository repository,
            KnownPages known,
            RedirectRepository redirects,
            PageWriter writer,
            PageMaker maker,
            ScatteredIndexes indexes,
            Workflows workflows,
            Projections projections,
            Markup markup,
            Base base) {
        this.repository = repository;
        this.known = known;
        this.redirects = redirects;
        this.writer = writer;
        this.maker = maker;
        this.indexes = indexes;
        this.workflows = workflows;
        this.projections = projections;
        this.markup = markup;
        this.base = base;
    }

    /**
     * The page as it stands.
     *
     * @throws PageNotFound where there is none for this reader
     * @throws PageMoved where the name leads to a page that has another
     * @throws PageDeleted where it was deleted and this reader could read it
     */
    public Page read(Slug slug, Reader reader) {
        Page page = readDeletedToo(slug, reader);
        if (page.deleted()) {
            throw elsewhere(slug, reader, new PageDeleted(page));
        }
        return page;
    }

    /** Whether the reader has this right to the page. */
    public boolean may(Right right, Page page, Reader reader) {
        return right.allows(reader, guarded(page));
    }

    /**
     * A revision that the reader may see: one whose own readers, and whose page's readers now, include them. Of a
     * deleted page, only those who may restore it see any.
     *
     * @throws PageNotFound otherwise
     */
    public Revision revision(Slug slug, int number, Reader reader) {
        Page page = withHistory(slug, reader);
        return repository
                .revision(slug, number)
                .filter(revision -> reader.meets(revision.summary().readers()))
                .orElseThrow(() -> new PageNotFound(page.slug()));
    }

    /** The revisions of a page that the reader may see, newest first. */
    public List<RevisionSummary> history(Slug slug, Reader reader) {
        withHistory(slug, reader);
        return repository.history(slug).stream()
                .filter(revision -> reader.meets(revision.readers()))
                .toList();
    }

    /** What the reader finds under these names, by name; a page may have another one by now. */
    public Map<Slug, PageSummary> find(Collection<Slug> slugs, Reader reader) {
        return known.find(slugs, reader);
    }

    /** As {@link #find}, with what they say. */
    public Map<Slug, Page> readAll(Collection<Slug> slugs, Reader reader) {
        return known.pages(Set.copyOf(slugs)).stream()
                .filter(page -> !page.deleted() && reader.meets(page.readers()))
                .collect(Collectors.toMap(Page::slug, page -> page));
    }

    /** Pages of these types with these words in their title, whatever accents or case; in the order of titles. */
    public List<PageSummary> titled(String part, Collection<String> types, int limit, Reader reader) {
        return repository.titled(part, types, limit, reader);
    }

    /** The pages of a type, in the order of titles. */
    public List<PageSummary> ofType(String type, int from, int limit, Reader reader) {
        return repository.ofType(type, from, limit, reader);
    }

    /** The pages that point to this one, by a field or in their text; the page itself may not exist. */
    public List<PageSummary> pointingTo(Slug slug, int from, int limit, Reader reader) {
        return repository.pointingTo(slug, known.allNames(slug, reader), from, limit, reader);
    }

    /** What fields can refer to, as this reader sees it: what forms, fact boxes and new references are made with. */
    public Topics topics(Reader reader) {
        return new PageTopics(repository, known, reader);
    }

    /** Every page, for validation only. */
    public Topics everyTopic() {
        return new EveryTopic(known);
    }

    /** How many pages of each type there are for the reader; types without a page are left out. */
    public Map<String, Long> countByType(Reader reader) {
        return repository.countByType(reader);
    }

    /** The latest revisions by one person that the reader may see, newest first. */
    public List<RevisionSummary> contributions(Account author, int limit, Reader reader) {
        return repository.contributions(author, limit, reader);
    }

    /** The slug that a page of this name would get now: another one may be linked to from it under the name itself. */
    public Slug free(Slug wanted) {
        return maker.free(wanted);
    }

    /**
     * Makes a page. Its slug is the one its title gives, numbered where another page has it.
     *
     * @throws NotAllowed where the reader may not make pages
     */
    public Page create(String type, Edit edit, Reader reader) {
        return create(Slug.of(edit.content().title()), type, edit, reader);
    }

    /**
     * As {@link #create(String, Edit, Reader)}, with a slug to begin with, about whose thing the fields are: they are
     * moved where the page gets a numbered one.
     */
    public Page create(Slug wanted, String type, Edit edit, Reader reader) {
        Account account = signedIn(reader, Right.toCreate(reader), "create a page");
        PageWriter.Saved saved = maker.create(wanted, type, edit, reader, account, made -> {});
        projections.await(saved.seq());
        return saved.page();
    }

    /** As {@link #createAll(int, Iterator, Reader)}, in one transaction. */
    public int createAll(List<NewPage> pages, Reader reader) {
        return createAll(pages.size(), List.of(pages).iterator(), reader);
    }

    /**
     * Makes many pages, those of a part in one transaction, and returns when all are in every projection.
     *
     * @param many about how many there are
     * @return how many were made: those whose slug another page has are left out
     * @throws NotAllowed also where one says its state and the reader is no administrator
     */
    public int createAll(int many, Iterator<List<NewPage>> parts, Reader reader) {
        AtomicInteger made = new AtomicInteger();
        Runnable changes = () -> parts.forEachRemaining(part -> made.addAndGet(createTogether(part, reader)));
        if (many < MANY) {
            changes.run();
            projections.awaitAll();
        } else {
            projections.inBulk(repository.isEmpty() ? withoutIndexes(changes) : changes);
        }
        return made.get();
    }

    /** In an empty commons, where nobody asks yet for pages by their titles, or for what points to them. */
    private Runnable withoutIndexes(Runnable changes) {
        return () -> {
            indexes.drop();
            try {
                changes.run();
            } finally {
                indexes.make();
            }
        };
    }

    private int createTogether(List<NewPage> pages, Reader reader) {
        boolean placed = pages.stream().anyMatch(page -> page.state().isPresent());
        boolean may = Right.toCreate(reader) && (!placed || reader.holds(Token.of(Role.ADMIN)));
        return maker.createTogether(pages, reader, signedIn(reader, may, "create pages"));
    }

    /** Whether no page was ever made. */
    public boolean isEmpty() {
        return repository.isEmpty();
    }

    /**
     * Saves a revision. What changes nothing makes no revision. Where the state of the page says who may read it, the
     * edit doesn't.
     *
     * @param edited the number of the revision that was edited
     * @throws EditConflict where the page has another current revision by now
     * @throws NotAllowed where the reader may read but not edit the page
     */
    public Page revise(Slug slug, int edited, Edit edit, Reader reader) {
        Page page = read(slug, reader);
        Account account = signedIn(reader, may(Right.EDIT, page, reader), "edit " + slug);
        if (page.revision() != edited) {
            throw new EditConflict(page);
        }
        Tokens readers = workflows
                .standing(page.type(), page.state(), page.people())
                .map(standing -> standing.readers(edit.readers()))
                .orElse(edit.readers());
        if (page.content().equals(edit.content()) && page.readers().equals(readers)) {
            return page;
        }
        return save(slug, edited, Act.EDIT, edit.readBy(readers).readByToo(reader), account);
    }

    /** Deletes a page. Its revisions stay, for those who may restore it. */
    public Page delete(Slug slug, int edited, String comment, Reader reader) {
        Page page = read(slug, reader);
        Account account = signedIn(reader, may(Right.DELETE, page, reader), "delete " + slug);
        return save(slug, edited, Act.DELETE, new Edit(page.content(), page.readers(), comment), account);
    }

    /**
     * Makes an earlier revision, or that of a deleted page, the current one again. The page keeps the readers it has.
     */
    public Page restore(Slug slug, int edited, int number, String comment, Reader reader) {
        Page page = readDeletedToo(slug, reader);
        Right needed = page.deleted() ? Right.DELETE : Right.EDIT;
        Account account = signedIn(reader, may(needed, page, reader), "restore " + slug);
        Content content = revision(slug, number, reader).content();
        return save(slug, edited, Act.RESTORE, new Edit(content, page.readers(), comment), account);
    }

    private Page save(Slug slug, int edited, Act act, Edit edit, Account account) {
        PageWriter.Saved saved =
                writer.revise(slug, edited, act, edit, Links.of(slug, edit.content(), base, markup), account);
        projections.await(saved.seq());
        return saved.page();
    }

    private Page readDeletedToo(Slug slug, Reader reader) {
        return known.page(slug)
                .filter(page -> reader.meets(page.readers()))
                .orElseThrow(() -> elsewhere(slug, reader, new PageNotFound(slug)));
    }

    private RuntimeException elsewhere(Slug slug, Reader reader, RuntimeException otherwise) {
        return redirects
                .follow(slug, reader)
                .<RuntimeException>map(PageMoved::new)
                .orElse(otherwise);
    }

    /**
     * The page, deleted or not, whose past the reader may see: of a deleted one, that is for those who may restore it;
     * of one that was merged into another, for all who could read it.
     */
    public Page withHistory(Slug slug, Reader reader) {
        Page page = readDeletedToo(slug, reader);
        if (page.deleted() && !may(Right.DELETE, page, reader) && !redirects.has(slug)) {
            throw new PageDeleted(page);
        }
        return page;
    }

    static Account signedIn(Reader reader, boolean allowed, String what) {
        if (!allowed) {
            throw new NotAllowed(what, reader);
        }
        return reader.account().orElseThrow(() -> new NotAllowed(what, reader));
    }

    private static Right.Guarded guarded(Page page) {
        return new Right.Guarded(page.readers(), page.writers(), page.creator().id());
    }
}
