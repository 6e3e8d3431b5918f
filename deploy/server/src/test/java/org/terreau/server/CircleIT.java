package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terreau.server.Commons.ANONYMOUS;
import static org.terreau.server.Commons.article;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.word;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.access.NotAllowed;
import org.terreau.circle.Circle;
import org.terreau.circle.CircleRefused;
import org.terreau.circle.CircleRefused.Reason;
import org.terreau.circle.Circles;
import org.terreau.circle.Invitation;
import org.terreau.circle.Invitations;
import org.terreau.circle.Secret;
import org.terreau.page.Accounts;
import org.terreau.page.ChangeFilter;
import org.terreau.page.Page;
import org.terreau.page.PageNotFound;
import org.terreau.page.Pages;
import org.terreau.page.RecentChanges;
import org.terreau.rdf.CommunityStore;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;

/** Circles: who comes in reads at once, everywhere; who leaves doesn't. */
@ExtendWith(ArquillianExtension.class)
class CircleIT {

    @Inject
    private Circles circles;

    @Inject
    private Invitations invitations;

    @Inject
    private Accounts accounts;

    @Inject
    private Pages pages;

    @Inject
    private CommunityStore community;

    @Inject
    private RecentChanges changes;

    private final Account lea = account("Léa", Role.MEMBER);
    private final Account ali = account("Ali", Role.EXPERT);

    @Deployment
    static WebArchive war() {
        return Commons.war();
    }

    private static Account account(String name, Role... roles) {
        return new Account(name.toLowerCase(java.util.Locale.ROOT).charAt(0) + "-" + word(), name, Set.of(roles));
    }

    private Reader now(Account account) {
        return circles.reader(account);
    }

    /** A page for its circle, which Léa leads. */
    private Page page() {
        Page made = pages.create("Article", edit("Page de cercle " + word(), "Un texte."), now(lea));
        circles.begin(made.slug(), now(lea));
        return pages.revise(
                made.slug(),
                1,
                edit(article(made.title(), "Le texte du cercle."), Tokens.of(Token.circle(made.circle()))),
                now(lea));
    }

    /** Ali, invited by a link, comes in. */
    private Page pageWithAli() {
        Page page = page();
        invitations.accept(invitations.link(page.slug(), "member", now(lea)), now(ali));
        return page;
    }

    @Test
    void who_accepts_reads_at_once_in_every_output_and_who_leaves_reads_nowhere() {
        Page page = page();
        Page target = pages.create("Article", edit("Cible " + word(), "x"), now(lea));
        Page linking = pages.revise(
                page.slug(),
                page.revision(),
                edit(article(page.title(), "Vers [[" + target.slug() + "]]"), page.readers()),
                now(lea));
        Secret secret = invitations.link(page.slug(), "member", now(lea));
        assertThat(outputs(linking, target, now(ali))).containsOnly(false);

        invitations.accept(secret, now(ali));
        assertThat(outputs(linking, target, now(ali))).containsOnly(true);

        circles.leave(page.slug(), now(ali));
        assertThat(outputs(linking, target, now(ali))).containsOnly(false);
    }

    /** Whether the page is there, in each thing that is made for a reader. */
    private List<Boolean> outputs(Page page, Page target, Reader reader) {
        String name = page.slug().value();
        return List.of(
                found(() -> pages.read(page.slug(), reader)),
                found(() -> pages.history(page.slug(), reader)),
                found(() -> pages.revision(page.slug(), page.revision(), reader)),
                pages.find(List.of(page.slug()), reader).containsKey(page.slug()),
                !pages.titled(page.title(), List.of(), 10, reader).isEmpty(),
                pages.ofType("Article", 0, 10_000, reader).toString().contains(name),
                recently(reader).contains(name),
                pages.contributions(lea, 10_000, reader).toString().contains(name),
                !pages.pointingTo(target.slug(), 0, 10, reader).isEmpty(),
                !pages.topics(reader).find(List.of(page.slug())).isEmpty(),
                community.asSeenBy(reader).read(dataset -> Commons.says(dataset, name)));
    }

    private String recently(Reader reader) {
        return changes.find(ChangeFilter.all(), Optional.empty(), 10_000, reader)
                .toString();
    }

    private static boolean found(ThrowingCallable act) {
        try {
            act.call();
            return true;
        } catch (PageNotFound e) {
            return false;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void who_begins_it_leads_it_and_begins_it_once() {
        Page page = page();

        circles.begin(page.slug(), now(lea));

        Circle circle = circles.of(page).orElseThrow();
        assertThat(circle.members()).hasSize(1);
        assertThat(circle.isLedBy(lea.id())).isTrue();
        assertThat(now(lea).holds(Token.circle(page.circle(), "lead"))).isTrue();
    }

    @Test
    void its_creator_and_coordinators_and_administrators_begin_it_and_nobody_else() {
        Page page = pages.create("Article", edit("Sans cercle " + word(), "x"), now(lea));

        for (Role role : Role.values()) {
            Reader reader = Commons.reader(role);
            boolean may = role == Role.COORDINATOR || role == Role.ADMIN;
            assertThat(circles.mayBegin(page, reader)).as(role.code()).isEqualTo(may);
        }
        assertThatThrownBy(() -> circles.begin(page.slug(), now(account("Eve", Role.MEMBER))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> circles.begin(page.slug(), ANONYMOUS)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void somebody_known_here_is_found_by_their_name_and_invited() {
        Page page = page();
        String name = "Zoé " + word();
        Account zoe = new Account("z-" + word(), name, Set.of());
        accounts.know(zoe);

        assertThat(invitations.people(page.slug(), name.toUpperCase(java.util.Locale.ROOT), now(lea)))
                .singleElement()
                .satisfies(found -> assertThat(found.id()).isEqualTo(zoe.id()));
        assertThat(invitations.people(page.slug(), "z", now(lea))).isEmpty();
        invitations.invite(page.slug(), zoe.id(), "member", now(lea));
        refused(Reason.ALREADY_INVITED, () -> invitations.invite(page.slug(), zoe.id(), "member", now(lea)));
        Invitation invitation = invitations.to(zoe).getFirst();
        assertThat(invitation.title()).isEqualTo(page.title());
        assertThatThrownBy(() -> pages.read(page.slug(), now(zoe))).isInstanceOf(PageNotFound.class);

        invitations.accept(invitation.id(), now(zoe));

        assertThat(pages.read(page.slug(), now(zoe)).title()).isEqualTo(page.title());
        assertThat(invitations.to(zoe)).isEmpty();
        refused(Reason.ALREADY_IN, () -> invitations.invite(page.slug(), zoe.id(), "member", now(lea)));
    }

    @Test
    void an_invitation_is_answered_by_whom_it_is_for_and_once() {
        Page page = page();
        accounts.know(ali);
        invitations.invite(page.slug(), ali.id(), "member", now(lea));
        Invitation invitation = invitations.to(ali).getFirst();

        refused(Reason.OVER, () -> invitations.accept(invitation.id(), now(account("Eve"))));
        refused(Reason.OVER, () -> invitations.decline(invitation.id(), now(account("Eve"))));
        invitations.decline(invitation.id(), now(ali));

        refused(Reason.OVER, () -> invitations.accept(invitation.id(), now(ali)));
        assertThat(circles.of(page).orElseThrow().has(ali)).isFalse();
    }

    @Test
    void a_link_lets_in_one_person_only() throws Exception {
        Page page = page();
        Secret secret = invitations.link(page.slug(), "member", now(lea));
        Account eve = account("Eve");

        List<Callable<Boolean>> both = List.of(() -> comesIn(secret, ali), () -> comesIn(secret, eve));
        List<Boolean> came = Commons.atOnce(both);

        assertThat(came).containsExactlyInAnyOrder(true, false);
        assertThat(circles.of(page).orElseThrow().members()).hasSize(2);
        assertThat(invitations.of(secret)).isEmpty();
    }

    private boolean comesIn(Secret secret, Account account) {
        try {
            invitations.accept(secret, now(account));
            return true;
        } catch (CircleRefused e) {
            return false;
        }
    }

    @Test
    void a_link_that_was_taken_back_or_never_was_lets_nobody_in() {
        Page page = page();
        Secret secret = invitations.link(page.slug(), "member", now(lea));
        long id = invitations.open(page.slug(), now(lea)).getFirst().id();

        invitations.withdraw(page.slug(), id, now(lea));

        refused(Reason.OVER, () -> invitations.accept(secret, now(ali)));
        refused(Reason.OVER, () -> invitations.accept(new Secret("x"), now(ali)));
        refused(Reason.OVER, () -> invitations.withdraw(page.slug(), id, now(lea)));
        assertThatThrownBy(() -> invitations.accept(secret, ANONYMOUS)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_leads_alone_hands_over_before_leaving() {
        Page page = pageWithAli();

        refused(Reason.LAST_LEAD, () -> circles.leave(page.slug(), now(lea)));
        refused(Reason.LAST_LEAD, () -> circles.give(page.slug(), lea.id(), "member", now(lea)));
        circles.give(page.slug(), ali.id(), "lead", now(lea));
        circles.leave(page.slug(), now(lea));

        assertThat(circles.of(page).orElseThrow().isLedBy(ali.id())).isTrue();
        refused(Reason.LAST_LEAD, () -> circles.leave(page.slug(), now(ali)));
    }

    @Test
    void of_two_who_lead_and_leave_at_the_same_moment_one_stays() throws Exception {
        Page page = pageWithAli();
        circles.give(page.slug(), ali.id(), "lead", now(lea));

        List<Callable<Boolean>> both = List.of(() -> leaves(page, lea), () -> leaves(page, ali));
        List<Boolean> left = Commons.atOnce(both);

        assertThat(left).containsExactlyInAnyOrder(true, false);
    }

    private boolean leaves(Page page, Account account) {
        try {
            circles.leave(page.slug(), now(account));
            return true;
        } catch (CircleRefused e) {
            return false;
        }
    }

    @Test
    void who_is_taken_out_does_not_come_back_by_what_they_invited() {
        Page page = pageWithAli();
        circles.give(page.slug(), ali.id(), "lead", now(lea));
        Secret secret = invitations.link(page.slug(), "lead", now(ali));

        circles.remove(page.slug(), ali.id(), now(lea));

        refused(Reason.OVER, () -> invitations.accept(secret, now(ali)));
        assertThatThrownBy(() -> pages.read(page.slug(), now(ali))).isInstanceOf(PageNotFound.class);
    }

    @Test
    void a_role_gives_its_token_at_once() {
        Page page = pageWithAli();
        assertThat(now(ali).holds(Token.circle(page.circle(), "member"))).isTrue();

        circles.give(page.slug(), ali.id(), "lead", now(lea));

        assertThat(now(ali).holds(Token.circle(page.circle(), "lead"))).isTrue();
        assertThat(now(ali).holds(Token.circle(page.circle(), "member"))).isFalse();
        refused(Reason.NO_SUCH_ROLE, () -> circles.give(page.slug(), ali.id(), "captain", now(lea)));
    }

    @Test
    void who_does_not_lead_changes_nothing_and_looks_in_only_from_within() {
        Page page = pageWithAli();

        refusedTo(NotAllowed.class, page, now(ali));
        refusedTo(PageNotFound.class, page, now(account("Eve", Role.COORDINATOR)));
        refusedTo(PageNotFound.class, page, ANONYMOUS);
        Circle circle = circles.of(page).orElseThrow();
        assertThat(Circles.mayLookInto(circle, now(ali))).isTrue();
        assertThat(Circles.mayLookInto(circle, Commons.reader(Role.ADMIN))).isTrue();
        assertThat(Circles.mayLookInto(circle, Commons.reader(Role.COORDINATOR)))
                .isFalse();
        assertThat(Circles.mayLookInto(circle, ANONYMOUS)).isFalse();
    }

    private void refusedTo(Class<? extends Exception> with, Page page, Reader reader) {
        Stream.<ThrowingCallable>of(
                        () -> invitations.people(page.slug(), "lé", reader),
                        () -> invitations.open(page.slug(), reader),
                        () -> invitations.link(page.slug(), "lead", reader),
                        () -> invitations.invite(page.slug(), lea.id(), "lead", reader),
                        () -> invitations.withdraw(page.slug(), 1, reader),
                        () -> circles.give(page.slug(), ali.id(), "lead", reader),
                        () -> circles.remove(page.slug(), lea.id(), reader))
                .forEach(act -> assertThatThrownBy(act).isInstanceOf(with));
    }

    @Test
    void who_is_not_in_it_cannot_leave_it() {
        Page page = page();

        assertThatThrownBy(() -> circles.leave(page.slug(), now(ali))).isInstanceOf(PageNotFound.class);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        CircleRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
