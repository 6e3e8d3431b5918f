package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.terreau.access.Tokens;
import org.terreau.account.Account;

/**
 * Inserts the rows that revisions share, each in a transaction of its own: two people who are the first to need one
 * don't undo one another's revision. Its methods are public because only calls of such ones begin a transaction here.
 */
@ApplicationScoped
class SharedRows {

    @PersistenceContext
    private EntityManager entities;

    protected SharedRows() {}

    /** @throws RuntimeException where somebody else has inserted it meanwhile */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void insert(Account account) {
        entities.persist(new AccountEntity(account));
    }

    /** @throws RuntimeException where somebody else has inserted them meanwhile */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void insert(Tokens tokens) {
        entities.persist(new AudienceEntity(tokens));
    }
}
