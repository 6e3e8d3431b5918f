package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.terreau.access.Tokens;
import org.terreau.account.Account;

/**
 * The rows that revisions share: accounts and audiences. Each is written in a transaction of its own, so that two
 * people who are the first to need it don't undo one another's revision.
 */
@ApplicationScoped
class Signatories {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Signatories self;

    protected Signatories() {}

    AccountEntity account(Account account) {
        return find(account).orElseGet(() -> {
            try {
                self.insert(account);
            } catch (RuntimeException insertedByAnother) {
                return find(account).orElseThrow(() -> insertedByAnother);
            }
            return find(account).orElseThrow();
        });
    }

    AudienceEntity audience(Tokens tokens) {
        return find(tokens).orElseGet(() -> {
            try {
                self.insert(tokens);
            } catch (RuntimeException insertedByAnother) {
                return find(tokens).orElseThrow(() -> insertedByAnother);
            }
            return find(tokens).orElseThrow();
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void insert(Account account) {
        entities.persist(new AccountEntity(account));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void insert(Tokens tokens) {
        entities.persist(new AudienceEntity(tokens));
    }

    private Optional<AccountEntity> find(Account account) {
        Optional<AccountEntity> known = Optional.ofNullable(entities.find(AccountEntity.class, account.id()));
        known.ifPresent(entity -> entity.rename(account.name()));
        return known;
    }

    private Optional<AudienceEntity> find(Tokens tokens) {
        return entities.createQuery("select a from AudienceEntity a where a.tokens = :tokens", AudienceEntity.class)
                .setParameter("tokens", tokens.toString())
                .getResultStream()
                .findFirst();
    }
}
