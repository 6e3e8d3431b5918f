package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.terreau.spi.access.Account;
import org.terreau.spi.page.Slug;

/** Which pages were made under which keys. Each is kept for a day. */
@ApplicationScoped
class OnceRepository {

    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    private final Clock clock = Clock.systemUTC();

    protected OnceRepository() {}

    /**
     * The page that the account made by this request before.
     *
     * @throws OnceReused where another request of theirs had this key
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public Optional<Slug> find(Once once, Account by) {
        List<Object[]> found = entities.createNativeQuery(
                        "select m.digest, p.slug from made_once m join page p on p.id = m.page_id"
                                + " where m.account_id = ?1 and m.request_key = ?2 and m.at > ?3")
                .setParameter(1, by.id())
                .setParameter(2, once.key())
                .setParameter(3, end())
                .getResultList();
        if (found.stream().anyMatch(row -> !row[0].equals(once.digest()))) {
            throw new OnceReused();
        }
        return found.stream().map(row -> new Slug((String) row[1])).findFirst();
    }

    /**
     * Notes, in the transaction that makes the page, that this request did.
     *
     * @throws jakarta.persistence.PersistenceException where another has done it meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Once once, PageEntity page, Account by) {
        entities.createNativeQuery("delete from made_once where at <= ?1")
                .setParameter(1, end())
                .executeUpdate();
        entities.createNativeQuery("insert into made_once (account_id, request_key, digest, page_id, at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, by.id())
                .setParameter(2, once.key())
                .setParameter(3, once.digest())
                .setParameter(4, page.id())
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    private Instant end() {
        return clock.instant().minus(KEPT);
    }
}
