package org.terreau.page;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** A name that leads to a page which has another. */
@Entity
@Table(name = "redirect")
class RedirectEntity {

    @Id
    private String slug;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id", updatable = false)
    private PageEntity owner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "into_id", updatable = false)
    private PageEntity into;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id")
    private PageEntity page;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "readers_id")
    private AudienceEntity readers;

    protected RedirectEntity() {}

    private RedirectEntity(Slug slug, PageEntity owner, PageEntity into) {
        this.slug = slug.value();
        this.owner = owner;
        this.into = into;
        this.page = into;
        this.readers = owner.audience();
    }

    /** The name that a page had until now. */
    static RedirectEntity moved(Slug from, PageEntity page) {
        return new RedirectEntity(from, page, page);
    }

    /** The name of a page that is merged into another. */
    static RedirectEntity merged(PageEntity gone, PageEntity into) {
        return new RedirectEntity(gone.slug(), gone, into);
    }

    Slug slug() {
        return new Slug(slug);
    }

    Tokens readers() {
        return readers.tokens();
    }

    PageEntity page() {
        return page;
    }

    Name.Led led() {
        return new Name.Led(page.summary(), readers.tokens(), page.deleted());
    }

    Redirect redirect() {
        boolean merged = !owner.id().equals(page.id());
        return new Redirect(slug(), page.slug(), readers.tokens(), page.readers(), page.deleted(), merged);
    }
}
