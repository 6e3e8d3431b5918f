package org.terreau.circle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Somebody in a circle. */
@Entity
@Table(name = "circle_member")
@IdClass(MemberEntity.Key.class)
class MemberEntity {

    @Id
    @Column(name = "page_id")
    private Long page;

    @Id
    @Column(name = "account_id")
    private String account;

    private String role;
    private Instant at;

    protected MemberEntity() {}

    MemberEntity(long page, String account, String role, Instant at) {
        this.page = page;
        this.account = account;
        this.role = role;
        this.at = at;
    }

    /** Who is in which circle. */
    record Key(Long page, String account) implements Serializable {}

    String account() {
        return account;
    }

    String role() {
        return role;
    }

    Instant at() {
        return at;
    }

    void take(String other) {
        role = other;
    }
}
