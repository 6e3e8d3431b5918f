package org.terreau.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.terreau.circle.CircleRefused.Reason;
import org.terreau.page.Accounts;
import org.terreau.spi.access.Account;
import org.terreau.spi.page.Slug;

/**
 * Changes circles: each call is one transaction, in which the circle is locked, so that two who lead can't leave it at
 * the same moment. Who may ask for what is decided before.
 */
@ApplicationScoped
class CircleWriter {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CircleRepository circles;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private Accounts accounts;

    private final Clock clock = Clock.systemUTC();

    protected CircleWriter() {}

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Begins the circle, unless it is there. */
    @Transactional
    public void begin(Slug slug, String role, Account first) {
        long page = circles.page(slug);
        accounts.know(first);
        int made = entities.createNativeQuery("insert into circle (page_id, at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, page)
                .setParameter(2, now())
                .executeUpdate();
        if (made == 1) {
            entities.persist(new MemberEntity(page, first.id(), role, now()));
        }
    }

    @Transactional
    public void invite(Slug slug, String account, String role, Account by) {
        long page = locked(slug);
        accounts.know(by);
        refuse(circles.member(page, account).isPresent(), Reason.ALREADY_IN);
        refuse(
                invitations.into(slug, now()).stream()
                        .flatMap(invitation -> invitation.to().stream())
                        .anyMatch(invited -> invited.id().equals(account)),
                Reason.ALREADY_INVITED);
        entities.persist(InvitationEntity.to(account, page, role, by.id(), now()));
    }

    @Transactional
    public void invite(Slug slug, Secret secret, String role, Account by) {
        long page = locked(slug);
        accounts.know(by);
        entities.persist(InvitationEntity.byLink(secret, page, role, by.id(), now()));
    }

    /** Makes who accepts a member, once. */
    @Transactional
    public void accept(Slug slug, long invitation, Account by) {
        long page = locked(slug);
        InvitationEntity entity = pending(invitation);
        refuse(circles.member(page, by.id()).isPresent(), Reason.ALREADY_IN);
        accounts.know(by);
        entity.answer(InvitationEntity.Answer.ACCEPTED, by.id(), now());
        entities.persist(new MemberEntity(page, by.id(), entity.role(), now()));
    }

    /** Ends an invitation without anybody coming in. */
    @Transactional
    public void end(Slug slug, long invitation, InvitationEntity.Answer answer, Account by) {
        locked(slug);
        accounts.know(by);
        pending(invitation).answer(answer, by.id(), now());
    }

    /** Takes somebody out; what they invited is withdrawn. */
    @Transactional
    public void remove(Slug slug, String account, List<String> roles, Account by) {
        long page = locked(slug);
        MemberEntity member = circles.member(page, account).orElseThrow(() -> new CircleRefused(Reason.NOBODY));
        refuse(circle(slug, roles).dependsOn(account), Reason.LAST_LEAD);
        entities.remove(member);
        invitations.withdrawAllBy(account, page, by.id(), now());
    }

    /** Gives a member another role; what they invited is withdrawn where they no longer lead. */
    @Transactional
    public void give(Slug slug, String account, String role, List<String> roles, Account by) {
        long page = locked(slug);
        MemberEntity member = circles.member(page, account).orElseThrow(() -> new CircleRefused(Reason.NOBODY));
        boolean leads = role.equals(roles.getFirst());
        refuse(!leads && circle(slug, roles).dependsOn(account), Reason.LAST_LEAD);
        member.take(role);
        if (!leads) {
            invitations.withdrawAllBy(account, page, by.id(), now());
        }
    }

    private Circle circle(Slug slug, List<String> roles) {
        return new Circle(roles, circles.people(slug).orElseThrow());
    }

    private long locked(Slug slug) {
        long page = circles.page(slug);
        refuse(circles.locked(page).isEmpty(), Reason.OVER);
        return page;
    }

    private InvitationEntity pending(long id) {
        Optional<InvitationEntity> entity = invitations.entity(id);
        return entity.filter(invitation -> invitation.isPending(now()))
                .orElseThrow(() -> new CircleRefused(Reason.OVER));
    }

    private static void refuse(boolean wrong, Reason reason) {
        if (wrong) {
            throw new CircleRefused(reason);
        }
    }
}
