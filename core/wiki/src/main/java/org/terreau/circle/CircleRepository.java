package org.terreau.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Situation;
import org.terreau.workflow.CircleMembers;

/** Circles and who is in them, as the database has them, whoever asks. */
@ApplicationScoped
class CircleRepository implements CircleMembers, CircleTokens {

    @PersistenceContext
    private EntityManager entities;

    protected CircleRepository() {}

    /** The key of a page in the database. */
    long page(Slug slug) {
        return entities.createQuery("select p.id from PageEntity p where p.slug = :slug", Long.class)
                .setParameter("slug", slug.value())
                .getSingleResult();
    }

    /** The circle of the page, which stays as it is until the caller's transaction ends; empty where it has none. */
    Optional<CircleEntity> locked(long page) {
        return Optional.ofNullable(entities.find(CircleEntity.class, page, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<MemberEntity> member(long page, String account) {
        return Optional.ofNullable(entities.find(MemberEntity.class, new MemberEntity.Key(page, account)));
    }

    /** The people in the circle of the page, in the order of their coming; empty where it has no circle. */
    @Transactional
    public Optional<List<Circle.Member>> people(Slug slug) {
        List<Object[]> rows = entities.createQuery(
                        "select c, m, a.name from CircleEntity c join PageEntity p on p.id = c.page"
                                + " left join MemberEntity m on m.page = c.page"
                                + " left join AccountEntity a on a.id = m.account"
                                + " where p.slug = :slug order by m.at, m.account",
                        Object[].class)
                .setParameter("slug", slug.value())
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .filter(row -> row[1] != null)
                        .map(row -> member((MemberEntity) row[1], (String) row[2]))
                        .toList());
    }

    private static Circle.Member member(MemberEntity member, String name) {
        return new Circle.Member(new Author(member.account(), name), member.role(), member.at());
    }

    @Override
    @Transactional
    public List<Situation.Member> members(Slug slug) {
        return people(slug).orElse(List.of()).stream()
                .map(member -> new Situation.Member(member.who().id(), member.role()))
                .toList();
    }

    @Override
    @Transactional
    public Tokens of(Account account) {
        return Tokens.of(entities.createQuery(
                        "select p.circle, m.role from MemberEntity m join PageEntity p on p.id = m.page"
                                + " where m.account = :account",
                        Object[].class)
                .setParameter("account", account.id())
                .getResultStream()
                .flatMap(
                        row -> Stream.of(Token.circle((String) row[0]), Token.circle((String) row[0], (String) row[1])))
                .toList());
    }

    /** The circles that somebody is in, by the titles of their pages. */
    @Transactional
    public List<Membership> memberships(Account account) {
        return entities.createQuery(
                        "select p.slug, p.circle, p.title, p.type, m.role, m.at from MemberEntity m"
                                + " join PageEntity p on p.id = m.page where m.account = :account and p.deleted = false"
                                + " order by p.titleKey",
                        Object[].class)
                .setParameter("account", account.id())
                .getResultStream()
                .map(row -> new Membership(
                        new Slug((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }
}
