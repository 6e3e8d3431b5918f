package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Tokens;

/** The rows that revisions share: accounts and audiences. They are made when they are first needed. */
@ApplicationScoped
class Signatories {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SharedRows rows;

    /** The keys of audiences by their tokens: such a row is never changed nor taken away. */
    private final Map<String, Long> keys = new ConcurrentHashMap<>();

    protected Signatories() {}

    AccountEntity account(Account account) {
        AccountEntity entity = known(account, this::find, rows::insert);
        entity.rename(account.name());
        return entity;
    }

    AudienceEntity audience(Tokens tokens) {
        return known(tokens, this::find, rows::insert);
    }

    private static <T, E> E known(T value, Function<T, Optional<E>> find, Consumer<T> insert) {
        return find.apply(value).orElseGet(() -> {
            insert.accept(value);
            return find.apply(value).orElseThrow();
        });
    }

    private Optional<AccountEntity> find(Account account) {
        return Optional.ofNullable(entities.find(AccountEntity.class, account.id()));
    }

    private Optional<AudienceEntity> find(Tokens tokens) {
        String line = tokens.toString();
        Long known = keys.get(line);
        if (known != null) {
            return Optional.ofNullable(entities.find(AudienceEntity.class, known));
        }
        Optional<AudienceEntity> found = entities.createQuery(
                        "select a from AudienceEntity a where a.tokens = :tokens", AudienceEntity.class)
                .setParameter("tokens", line)
                .getResultStream()
                .findFirst();
        found.ifPresent(audience -> keys.put(line, audience.id()));
        return found;
    }
}
