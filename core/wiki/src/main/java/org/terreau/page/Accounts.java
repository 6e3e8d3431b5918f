package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.terreau.spi.access.Account;
import org.terreau.spi.page.Author;

/** The people who are known here: who has written, signed in or joined a circle. */
@ApplicationScoped
public class Accounts {

    private static final int SHORTEST = 2;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Signatories signatories;

    protected Accounts() {}

    /** Makes somebody known, by the name they have now. */
    @Transactional
    public void know(Account account) {
        signatories.account(account);
    }

    /** Whether there is somebody with this identifier. */
    @Transactional
    public boolean knows(String id) {
        return entities.find(AccountEntity.class, id) != null;
    }

    /** Those with this in their name, or with this identifier; none for less than two letters. */
    @Transactional
    public List<Author> named(String part, int limit) {
        String words = part.strip();
        if (words.length() < SHORTEST) {
            return List.of();
        }
        return entities.createQuery(
                        "select a from AccountEntity a where lower(a.name) like :part escape '!' or a.id = :id"
                                + " order by a.name, a.id",
                        AccountEntity.class)
                .setParameter("part", "%" + PageRepository.literal(words.toLowerCase(Locale.ROOT)) + "%")
                .setParameter("id", words)
                .setMaxResults(limit)
                .getResultStream()
                .map(AccountEntity::author)
                .toList();
    }
}
