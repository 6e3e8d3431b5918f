package org.terreau.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;

/** Invitations that wait for an answer, as the database has them, whoever asks. */
@ApplicationScoped
class InvitationRepository {

    private static final String WITH_NAMES = "select i, p.slug, p.title, p.type, b.name, t.name from InvitationEntity i"
            + " join PageEntity p on p.id = i.page join AccountEntity b on b.id = i.author"
            + " left join AccountEntity t on t.id = i.account"
            + " where p.deleted = false and i.answer is null and i.expiresAt > :now and ";

    @PersistenceContext
    private EntityManager entities;

    protected InvitationRepository() {}

    Optional<InvitationEntity> entity(long id) {
        return Optional.ofNullable(entities.find(InvitationEntity.class, id));
    }

    Optional<InvitationEntity> entity(Secret secret) {
        return entities.createQuery(
                        "select i from InvitationEntity i where i.secretHash = :hash", InvitationEntity.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public Optional<Invitation> bySecret(Secret secret, Instant now) {
        return query("i.secretHash = :hash", now)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .map(InvitationRepository::invitation)
                .findFirst();
    }

    @Transactional
    public List<Invitation> to(String account, Instant now) {
        return query("i.account = :account", now)
                .setParameter("account", account)
                .getResultStream()
                .map(InvitationRepository::invitation)
                .toList();
    }

    @Transactional
    public List<Invitation> into(Slug page, Instant now) {
        return query("p.slug = :slug", now)
                .setParameter("slug", page.value())
                .getResultStream()
                .map(InvitationRepository::invitation)
                .toList();
    }

    /** Withdraws what waits for an answer of the invitations that somebody made into a circle. */
    void withdrawAllBy(String author, long page, String by, Instant now) {
        entities.createQuery("update InvitationEntity i set i.answer = :answer, i.answeredBy = :by, i.answeredAt = :now"
                        + " where i.page = :page and i.author = :author and i.answer is null")
                .setParameter("answer", InvitationEntity.Answer.WITHDRAWN)
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("page", page)
                .setParameter("author", author)
                .executeUpdate();
    }

    private TypedQuery<Object[]> query(String condition, Instant now) {
        return entities.createQuery(WITH_NAMES + condition + " order by i.at desc, i.id desc", Object[].class)
                .setParameter("now", now);
    }

    private static Invitation invitation(Object[] row) {
        InvitationEntity invitation = (InvitationEntity) row[0];
        return new Invitation(
                invitation.id(),
                new Slug((String) row[1]),
                (String) row[2],
                (String) row[3],
                invitation.role(),
                invitation.account().map(account -> new Author(account, (String) row[5])),
                new Author(invitation.author(), (String) row[4]),
                invitation.at(),
                invitation.expiresAt());
    }
}
