package org.terreau.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.terreau.access.Right;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

@Entity
@Table(name = "page")
class PageEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;
    private String type;
    private String title;

    @Column(name = "title_key")
    private String titleKey;

    private String lang;
    private int revision;
    private String state;

    @Column(updatable = false)
    private String circle;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "readers_id")
    private AudienceEntity readers;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "writers_id")
    private AudienceEntity writers;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "creator_id", updatable = false)
    private AccountEntity creator;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private AccountEntity author;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    private boolean deleted;

    protected PageEntity() {}

    PageEntity(NewPage made, AudienceEntity writers, AccountEntity creator, Instant at) {
        this.slug = made.slug().value();
        this.circle = slug;
        this.type = made.type();
        this.state = made.state().orElse(null);
        this.writers = writers;
        this.creator = creator;
        this.createdAt = at;
    }

    /** Takes on what the revision says. */
    void accept(RevisionEntity next, String currentTitle, String currentLang) {
        title = currentTitle;
        titleKey = Title.key(currentTitle);
        lang = currentLang;
        revision = next.number();
        readers = next.readers();
        author = next.author();
        modifiedAt = next.at();
        deleted = next.act().removes();
    }

    /** Whether this is the name it was made with, which stays its own for ever: its circle is called so. */
    boolean hasFirst(Slug name) {
        return circle.equals(name.value());
    }

    void move(Slug to) {
        slug = to.value();
    }

    /** Puts the page into a state of its workflow, in which these people may edit. */
    void stand(String at, AudienceEntity editors) {
        state = at;
        writers = editors;
    }

    Optional<String> state() {
        return Optional.ofNullable(state);
    }

    Long id() {
        return id;
    }

    int revision() {
        return revision;
    }

    boolean deleted() {
        return deleted;
    }

    Tokens readers() {
        return readers.tokens();
    }

    AudienceEntity audience() {
        return readers;
    }

    String type() {
        return type;
    }

    Slug slug() {
        return new Slug(slug);
    }

    Right.Guarded guarded() {
        return new Right.Guarded(
                readers.tokens(), writers.tokens(), creator.author().id());
    }

    PageSummary summary() {
        return new PageSummary(
                slug(), type, title, lang, Optional.ofNullable(state), readers.tokens(), author.author(), modifiedAt);
    }

    Page page(Content content) {
        return new Page(
                slug(),
                type,
                Optional.ofNullable(state),
                circle,
                content,
                revision,
                readers.tokens(),
                writers.tokens(),
                creator.author(),
                author.author(),
                createdAt,
                modifiedAt,
                deleted);
    }
}
