package org.terreau.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.terreau.address.Base;
import org.terreau.shape.Fields;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

@Entity
@Table(name = "revision")
class RevisionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", updatable = false)
    private PageEntity page;

    private int number;

    /** That of its page, which never changes: so that one index has the changes of a type in order. */
    @Column(updatable = false)
    private String type;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String title;
    private String lang;

    /** Sorted N-Triples with our own IRIs relative to the base. */
    @Column(columnDefinition = "text")
    private String fields;

    @Column(columnDefinition = "text")
    private String body;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "readers_id")
    private AudienceEntity readers;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private AccountEntity author;

    private Instant at;
    private String comment;

    /** The name that the page had then, which the fields are about; none where it has it still. */
    @Column(name = "name_then")
    private String nameThen;

    protected RevisionEntity() {}

    RevisionEntity(PageEntity page, Act act, Content content, Base base, String comment, Signature signature) {
        this.page = page;
        this.number = page.revision() + 1;
        this.type = page.type();
        this.act = act;
        this.title = content.title();
        this.lang = content.lang();
        this.fields = content.fields().lines(base);
        this.body = content.body();
        this.readers = signature.readers();
        this.author = signature.author();
        this.at = signature.at();
        this.comment = comment;
    }

    /** Who made a revision, when, and for whom. */
    record Signature(AccountEntity author, Instant at, AudienceEntity readers) {}

    PageEntity page() {
        return page;
    }

    int number() {
        return number;
    }

    Act act() {
        return act;
    }

    AudienceEntity readers() {
        return readers;
    }

    Tokens readerTokens() {
        return readers.tokens();
    }

    AccountEntity author() {
        return author;
    }

    Instant at() {
        return at;
    }

    Content content(Base base) {
        Fields written = Fields.parse(fields, base);
        return new Content(
                title,
                lang,
                nameThen == null ? written : written.moved(base.thing(new Slug(nameThen)), base.thing(page.slug())),
                body);
    }

    RevisionSummary summary() {
        return new RevisionSummary(
                page.slug(), page.type(), title, number, act, readers.tokens(), author.author(), at, comment);
    }
}
