package org.terreau.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.circle.CircleRefused.Reason;
import org.terreau.page.Accounts;
import org.terreau.page.Page;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;

/**
 * Invitations into circles: to somebody known here, or by a link that makes whoever uses it first a member. They can be
 * answered for two weeks. An invitation tells whom it is for the title of the page, whether or not they may read it yet.
 */
@ApplicationScoped
public class Invitations {

    private static final int MOST_OPEN = 100;
    private static final int MOST_FOUND = 10;

    private final Circles circles;
    private final InvitationRepository repository;
    private final CircleWriter writer;
    private final Accounts accounts;

    protected Invitations() {
        this(null, null, null, null);
    }

    @Inject
    Invitations(Circles circles, InvitationRepository repository, CircleWriter writer, Accounts accounts) {
        this.circles = circles;
        this.repository = repository;
        this.writer = writer;
        this.accounts = accounts;
    }

    /** People known here with this in their name, or with this identifier, for who leads the circle of the page. */
    public List<Author> people(Slug slug, String part, Reader reader) {
        circles.led(slug, reader);
        return accounts.named(part, MOST_FOUND);
    }

    /** What waits for an answer, for who leads the circle. */
    public List<Invitation> open(Slug slug, Reader reader) {
        return repository.into(circles.led(slug, reader).slug(), writer.now());
    }

    /** Invites somebody known here. */
    public void invite(Slug slug, String account, String role, Reader reader) {
        Page page = inviting(slug, role, reader);
        if (!accounts.knows(account)) {
            throw new CircleRefused(Reason.NOBODY);
        }
        writer.invite(page.slug(), account, role, reader.account().orElseThrow());
    }

    /** Invites by a link: what it has to end with, which is not kept and can't be had again. */
    public Secret link(Slug slug, String role, Reader reader) {
        Page page = inviting(slug, role, reader);
        Secret secret = Secret.random();
        writer.invite(page.slug(), secret, role, reader.account().orElseThrow());
        return secret;
    }

    /** Takes an invitation back. */
    public void withdraw(Slug slug, long id, Reader reader) {
        Page page = circles.led(slug, reader);
        if (repository.into(page.slug(), writer.now()).stream().noneMatch(invitation -> invitation.id() == id)) {
            throw new CircleRefused(Reason.OVER);
        }
        writer.end(
                page.slug(),
                id,
                InvitationEntity.Answer.WITHDRAWN,
                reader.account().orElseThrow());
    }

    /** The invitations to somebody that wait for their answer. */
    public List<Invitation> to(Account account) {
        return repository.to(account.id(), writer.now());
    }

    /** The invitation of a link; empty where it was used, withdrawn, is too old or never was. */
    public Optional<Invitation> of(Secret secret) {
        return repository.bySecret(secret, writer.now());
    }

    /** Makes the reader a member by a link, which is used up. */
    public Invitation accept(Secret secret, Reader reader) {
        Account account = signedIn(reader);
        Invitation invitation = of(secret).orElseThrow(() -> new CircleRefused(Reason.OVER));
        writer.accept(invitation.page(), invitation.id(), account);
        return invitation;
    }

    /** Makes the reader a member by an invitation to them. */
    public Invitation accept(long id, Reader reader) {
        Account account = signedIn(reader);
        Invitation invitation = own(id, account);
        writer.accept(invitation.page(), id, account);
        return invitation;
    }

    /** Declines an invitation to the reader. */
    public void decline(long id, Reader reader) {
        Account account = signedIn(reader);
        writer.end(own(id, account).page(), id, InvitationEntity.Answer.DECLINED, account);
    }

    private Page inviting(Slug slug, String role, Reader reader) {
        Page page = circles.led(slug, reader);
        circles.known(page, role);
        if (repository.into(page.slug(), writer.now()).size() >= MOST_OPEN) {
            throw new CircleRefused(Reason.TOO_MANY);
        }
        return page;
    }

    private Invitation own(long id, Account account) {
        return to(account).stream()
                .filter(invitation -> invitation.id() == id)
                .findFirst()
                .orElseThrow(() -> new CircleRefused(Reason.OVER));
    }

    private static Account signedIn(Reader reader) {
        return reader.account().orElseThrow(() -> new NotAllowed("answer an invitation", reader));
    }
}
