package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.terreau.access.Right;
import org.terreau.change.Projections;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;

/**
 * Makes pages for programs, which may ask twice for the same, not knowing what became of the first request. That a
 * request made a page is noted in the transaction that makes it: there is no moment at which one is known without the
 * other.
 */
@ApplicationScoped
public class Making {

    private final PageMaker maker;
    private final OnceRepository notes;
    private final Projections projections;

    protected Making() {
        this(null, null, null);
    }

    @Inject
    Making(PageMaker maker, OnceRepository notes, Projections projections) {
        this.maker = maker;
        this.notes = notes;
        this.projections = projections;
    }

    /**
     * The name of the page that this request made before, whether or not the reader may still read it.
     *
     * @throws OnceReused where another request of theirs had this key
     */
    public Optional<Slug> before(Once once, Reader reader) {
        return reader.account().flatMap(account -> notes.find(once, account));
    }

    /**
     * As {@link Pages#create(Slug, String, Edit, Reader)}.
     *
     * @return the name of the page; the one that the same request made meanwhile, where it did
     * @throws OnceReused where another request of theirs had this key
     */
    public Slug create(Once once, NewPage page, Reader reader) {
        Account account = Pages.signedIn(reader, Right.toCreate(reader), "create a page");
        try {
            PageWriter.Saved saved = maker.create(
                    page.slug(), page.type(), page.edit(), reader, account, made -> notes.keep(once, made, account));
            projections.await(saved.seq());
            return saved.page().slug();
        } catch (PersistenceException perhapsTwice) {
            return before(once, reader).orElseThrow(() -> perhapsTwice);
        }
    }
}
