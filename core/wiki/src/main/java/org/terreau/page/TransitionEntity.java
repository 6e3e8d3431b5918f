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

/** A step of a page through its workflow. */
@Entity
@Table(name = "transition")
class TransitionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", updatable = false)
    private PageEntity page;

    private String name;

    @Column(name = "from_state")
    private String from;

    @Column(name = "to_state")
    private String to;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private AccountEntity author;

    private Instant at;
    private String comment;

    @Column(name = "given_for")
    private int givenFor;

    private int made;

    protected TransitionEntity() {}

    /** @param given the page as whoever made it saw it */
    TransitionEntity(PageEntity page, String name, Page given, RevisionEntity made, String comment) {
        this.page = page;
        this.name = name;
        this.from = given.state().orElse(null);
        this.to = page.state().orElseThrow();
        this.author = made.author();
        this.at = made.at();
        this.comment = comment;
        this.givenFor = given.revision();
        this.made = made.number();
    }

    Passage passage() {
        return new Passage(name, Optional.ofNullable(from), to, author.author(), at, comment, givenFor, made);
    }
}
