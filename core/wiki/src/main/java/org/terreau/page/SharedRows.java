package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Tokens;

/**
 * Inserts the rows that revisions share, each in a transaction of its own: two people who are the first to need one
 * don't undo one another's revision. Its methods are public because only calls of such ones begin a transaction here.
 */
@ApplicationScoped
class SharedRows {

    @PersistenceContext
    private EntityManager entities;

    protected SharedRows() {}

    /** Inserts the account, unless it is there. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void insert(Account account) {
        entities.createNativeQuery("insert into account (id, name) values (?1, ?2) on conflict do nothing")
                .setParameter(1, account.id())
                .setParameter(2, account.name())
                .executeUpdate();
    }

    /** Inserts the audience of these tokens, unless it is there. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void insert(Tokens tokens) {
        entities.createNativeQuery("insert into audience (tokens) values (?1) on conflict do nothing")
                .setParameter(1, tokens.toString())
                .executeUpdate();
        tokens.tokens()
                .forEach(token -> entities.createNativeQuery("insert into audience_token (audience_id, token)"
                                + " select id, ?1 from audience where tokens = ?2 on conflict do nothing")
                        .setParameter(1, token.value())
                        .setParameter(2, tokens.toString())
                        .executeUpdate());
    }
}
