package org.terreau.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.page.Page;
import org.terreau.page.PageNotFound;
import org.terreau.page.Pages;
import org.terreau.spi.PageType;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;

/**
 * The circles of pages, as one reader may see and change them. Whoever may read a page may know that it has a circle;
 * who is in it, only those who are, and administrators. Those who lead it invite, give roles and take people out.
 */
@ApplicationScoped
public class Circles {

    private final Pages pages;
    private final PageTypes types;
    private final CircleRepository repository;
    private final CircleWriter writer;

    protected Circles() {
        this(null, null, null, null);
    }

    @Inject
    Circles(Pages pages, PageTypes types, CircleRepository repository, CircleWriter writer) {
        this.pages = pages;
        this.types = types;
        this.repository = repository;
        this.writer = writer;
    }

    /** Who somebody is now, with what they hold by the circles they are in: one query. */
    public Reader reader(Account account) {
        return Reader.of(account).with(repository.of(account));
    }

    /** The circle of a page that the caller has read; empty where it has none. */
    public Optional<Circle> of(Page page) {
        return repository.people(page.slug()).map(people -> new Circle(roles(page), people));
    }

    /** The roles that a circle of this page has, or would have, the first of which leads. */
    public List<String> roles(Page page) {
        return types.named(page.type()).map(PageType::circle).orElse(PageType.CIRCLE);
    }

    /** Whether the reader may see who is in the circle. */
    public static boolean mayLookInto(Circle circle, Reader reader) {
        return isAdmin(reader) || reader.account().filter(circle::has).isPresent();
    }

    /** Whether the reader may invite, give roles and take people out. */
    public static boolean mayLead(Circle circle, Reader reader) {
        return isAdmin(reader)
                || reader.account()
                        .filter(account -> circle.isLedBy(account.id()))
                        .isPresent();
    }

    /** Whether the reader may begin a circle of this page. */
    public boolean mayBegin(Page page, Reader reader) {
        return pages.may(Right.GATHER, page, reader);
    }

    /** The circles that somebody is in. */
    public List<Membership> memberships(Account account) {
        return repository.memberships(account);
    }

    /** Begins the circle of a page, with the reader as the one who leads it. Nothing is done where there is one. */
    public void begin(Slug slug, Reader reader) {
        Page page = pages.read(slug, reader);
        if (!mayBegin(page, reader)) {
            throw new NotAllowed("begin the circle of " + slug, reader);
        }
        writer.begin(page.slug(), roles(page).getFirst(), reader.account().orElseThrow());
    }

    /** Takes the reader out. They need not be able to read the page any more. */
    public void leave(Slug slug, Reader reader) {
        Account account = reader.account().orElseThrow(() -> new NotAllowed("leave a circle", reader));
        Membership membership = memberships(account).stream()
                .filter(each -> each.page().equals(slug))
                .findFirst()
                .orElseThrow(() -> new PageNotFound(slug));
        List<String> roles =
                types.named(membership.type()).map(PageType::circle).orElse(PageType.CIRCLE);
        writer.remove(slug, account.id(), roles, account);
    }

    /** Takes somebody out, by whoever leads. */
    public void remove(Slug slug, String account, Reader reader) {
        Page page = led(slug, reader);
        writer.remove(page.slug(), account, roles(page), reader.account().orElseThrow());
    }

    /** Gives a member another role, by whoever leads. */
    public void give(Slug slug, String account, String role, Reader reader) {
        Page page = led(slug, reader);
        known(page, role);
        writer.give(page.slug(), account, role, roles(page), reader.account().orElseThrow());
    }

    /** The page, where the reader leads its circle. */
    Page led(Slug slug, Reader reader) {
        Page page = pages.read(slug, reader);
        if (of(page).filter(circle -> mayLead(circle, reader)).isEmpty()) {
            throw new NotAllowed("lead the circle of " + slug, reader);
        }
        return page;
    }

    /** Refuses a role that circles of this page don't have. */
    void known(Page page, String role) {
        if (!roles(page).contains(role)) {
            throw new CircleRefused(CircleRefused.Reason.NO_SUCH_ROLE);
        }
    }

    private static boolean isAdmin(Reader reader) {
        return reader.holds(Token.of(Role.ADMIN));
    }
}
