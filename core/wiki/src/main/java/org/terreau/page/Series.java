package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.change.Projections;
import org.terreau.markup.Markup;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;

/**
 * Makes and deletes many pages one after another, each in a transaction of its own, in which its caller notes what was
 * done: there is no moment at which one is known without the other. Nothing waits for the projections, until it is asked.
 */
@ApplicationScoped
public class Series {

    private final PageRepository repository;
    private final PageMaker maker;
    private final PageWriter writer;
    private final Projections projections;
    private final Markup markup;
    private final Base base;

    protected Series() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Series(
            PageRepository repository,
            PageMaker maker,
            PageWriter writer,
            Projections projections,
            Markup markup,
            Base base) {
        this.repository = repository;
        this.maker = maker;
        this.writer = writer;
        this.projections = projections;
        this.markup = markup;
        this.base = base;
    }

    /** A page that was made, by its key and its name. */
    public record Made(long key, Slug slug) {}

    /** What became of a page that was to be deleted. */
    public enum Outcome {
        DELETED,
        /** It was deleted before. */
        GONE,
        /** Others have changed it, or its maker may not delete it: it stays. */
        KEPT
    }

    /**
     * As {@link Pages#create(Slug, String, Edit, Reader)}.
     *
     * @param note is called in the same transaction; once more where another page took the name meanwhile
     * @throws NotAllowed where the reader may not make pages
     */
    public void create(NewPage page, Reader reader, Consumer<Made> note) {
        Account account = Pages.signedIn(reader, Right.toCreate(reader), "create a page");
        maker.create(
                page.slug(),
                page.type(),
                page.edit(),
                reader,
                account,
                made -> note.accept(new Made(made.id(), made.summary().slug())));
    }

    /**
     * Deletes a page that has only the revision it was made with.
     *
     * @param key of the page, which may have another name by now
     */
    public Outcome unmake(long key, String comment, Reader reader) {
        Page page = repository.keyed(key).orElseThrow();
        if (page.deleted()) {
            return Outcome.GONE;
        }
        Right.Guarded guarded =
                new Right.Guarded(page.readers(), page.writers(), page.creator().id());
        if (page.revision() > 1 || !Right.DELETE.allows(reader, guarded)) {
            return Outcome.KEPT;
        }
        Account account = Pages.signedIn(reader, true, "delete " + page.slug());
        Edit edit = new Edit(page.content(), page.readers(), comment);
        try {
            writer.revise(
                    page.slug(),
                    page.revision(),
                    Act.DELETE,
                    edit,
                    Links.of(page.slug(), page.content(), base, markup),
                    account);
            return Outcome.DELETED;
        } catch (EditConflict changedMeanwhile) {
            return Outcome.KEPT;
        }
    }

    /** Waits until all that was written is in every projection. */
    public void await() {
        projections.awaitAll();
    }
}
