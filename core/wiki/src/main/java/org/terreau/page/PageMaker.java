package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.terreau.address.Base;
import org.terreau.markup.Markup;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Who;
import org.terreau.workflow.Standing;
import org.terreau.workflow.Workflows;

/** Makes pages: gives them a slug that no other has, and puts them where their workflow begins. */
@ApplicationScoped
class PageMaker {

    private static final int MOST_OF_ONE_TITLE = 10_000;

    private final PageRepository repository;
    private final PageWriter writer;
    private final Workflows workflows;
    private final Markup markup;
    private final Base base;

    protected PageMaker() {
        this(null, null, null, null, null);
    }

    @Inject
    PageMaker(PageRepository repository, PageWriter writer, Workflows workflows, Markup markup, Base base) {
        this.repository = repository;
        this.writer = writer;
        this.workflows = workflows;
        this.markup = markup;
        this.base = base;
    }

    /**
     * Makes a page with this slug, or this slug and a number; the fields, about its thing, are moved with it.
     *
     * @param too happens in the same transaction
     */
    PageWriter.Saved create(
            Slug wanted, String type, Edit edit, Reader reader, Account account, Consumer<PageEntity> too) {
        for (int number = 1; number < MOST_OF_ONE_TITLE; number++) {
            Slug slug = number == 1 ? wanted : wanted.numbered(number);
            Edit moved = edit.moved(base.thing(wanted), base.thing(slug));
            Optional<PageWriter.Saved> saved =
                    create(new NewPage(slug, type, Optional.empty(), moved), reader, account, too);
            if (saved.isPresent()) {
                return saved.get();
            }
        }
        throw new IllegalStateException("Too many pages are called " + wanted);
    }

    Slug free(Slug wanted) {
        return IntStream.range(1, MOST_OF_ONE_TITLE)
                .mapToObj(number -> number == 1 ? wanted : wanted.numbered(number))
                .filter(slug -> !repository.isTaken(slug))
                .findFirst()
                .orElse(wanted);
    }

    /** Makes the page; nothing is done where its slug is taken. */
    private Optional<PageWriter.Saved> create(NewPage page, Reader reader, Account account) {
        return create(page, reader, account, made -> {});
    }

    /**
     * Makes these pages, if any, in one transaction, or each in one of its own where somebody takes one of their slugs
     * meanwhile.
     *
     * @return how many were made: those whose slug is taken are left out
     */
    int createTogether(List<NewPage> some, Reader reader, Account account) {
        Set<Slug> taken =
                new HashSet<>(repository.taken(some.stream().map(NewPage::slug).toList()));
        List<NewPage> free =
                some.stream().filter(page -> taken.add(page.slug())).toList();
        if (free.isEmpty()) {
            return 0;
        }
        try {
            writer.createAll(
                    free.stream().map(page -> placed(page, reader, account)).toList(), account);
            return free.size();
        } catch (PersistenceException takenMeanwhile) {
            return (int) free.stream()
                    .filter(page -> create(page, reader, account).isPresent())
                    .count();
        }
    }

    private Optional<PageWriter.Saved> create(NewPage page, Reader reader, Account account, Consumer<PageEntity> too) {
        if (repository.isTaken(page.slug())) {
            return Optional.empty();
        }
        try {
            return Optional.of(writer.create(placed(page, reader, account), account, too));
        } catch (PersistenceException takenMeanwhile) {
            if (repository.isTaken(page.slug())) {
                return Optional.empty();
            }
            throw takenMeanwhile;
        }
    }

    private PageWriter.Placed placed(NewPage page, Reader reader, Account account) {
        Optional<Standing> standing = standing(page, account);
        Edit edit = page.edit()
                .readBy(standing.map(at -> at.readers(page.edit().readers()))
                        .orElse(page.edit().readers()))
                .readByToo(reader);
        NewPage made = new NewPage(
                page.slug(),
                page.type(),
                standing.map(at -> at.state().orElseThrow().name()),
                edit,
                page.aliases());
        return new PageWriter.Placed(
                made,
                standing.map(at -> at.writers(Tokens.COMMUNITY)).orElse(Tokens.COMMUNITY),
                Links.of(page.slug(), edit.content(), base, markup));
    }

    /** @throws IllegalArgumentException where the page is said to stand where its workflow has no state */
    private Optional<Standing> standing(NewPage page, Account creator) {
        Who.Subject people = new Who.Subject(page.slug().value(), creator.id());
        return workflows.of(page.type()).map(table -> {
            String state = page.state().orElse(table.workflow().initial().name());
            Standing standing = new Standing(table.workflow(), table.workflow().state(state), people);
            if (standing.state().isEmpty()) {
                throw new IllegalArgumentException("A page of type " + page.type() + " has no state " + state);
            }
            return standing;
        });
    }
}
