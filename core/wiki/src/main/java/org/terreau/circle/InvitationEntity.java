package org.terreau.circle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An invitation into a circle: to an account, or to whoever has the secret. */
@Entity
@Table(name = "invitation")
class InvitationEntity {

    /** How long an invitation can be answered. */
    static final Duration LIFE = Duration.ofDays(14);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "page_id")
    private Long page;

    private String role;

    @Column(name = "account_id")
    private String account;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "author_id")
    private String author;

    private Instant at;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** What became of it. */
    enum Answer {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    protected InvitationEntity() {}

    private InvitationEntity(long page, String role, String author, Instant at) {
        this.page = page;
        this.role = role;
        this.author = author;
        this.at = at;
        this.expiresAt = at.plus(LIFE);
    }

    static InvitationEntity to(String account, long page, String role, String author, Instant at) {
        InvitationEntity invitation = new InvitationEntity(page, role, author, at);
        invitation.account = account;
        return invitation;
    }

    static InvitationEntity byLink(Secret secret, long page, String role, String author, Instant at) {
        InvitationEntity invitation = new InvitationEntity(page, role, author, at);
        invitation.secretHash = secret.hash();
        return invitation;
    }

    long id() {
        return id;
    }

    long page() {
        return page;
    }

    String role() {
        return role;
    }

    Optional<String> account() {
        return Optional.ofNullable(account);
    }

    String author() {
        return author;
    }

    Instant at() {
        return at;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isPending(Instant now) {
        return answer == null && now.isBefore(expiresAt);
    }

    void answer(Answer given, String by, Instant when) {
        answer = given;
        answeredBy = by;
        answeredAt = when;
    }
}
