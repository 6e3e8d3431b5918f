package org.terreau.web.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terreau.circle.Circles;
import org.terreau.circle.Invitations;
import org.terreau.circle.Membership;
import org.terreau.page.Pages;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.standing.PeopleWords;

/** Makes what somebody is shown of their own circles. */
@ApplicationScoped
public class MyCircles {

    private final Pages pages;
    private final Circles circles;
    private final Invitations invitations;
    private final PeopleWords people;

    protected MyCircles() {
        this(null, null, null, null);
    }

    @Inject
    public MyCircles(Pages pages, Circles circles, Invitations invitations, PeopleWords people) {
        this.pages = pages;
        this.circles = circles;
        this.invitations = invitations;
        this.people = people;
    }

    public Mine of(Account account, Locale locale, Reader reader) {
        List<Membership> memberships = circles.memberships(account);
        Map<Slug, PageSummary> readable =
                pages.find(memberships.stream().map(Membership::page).toList(), reader);
        return new Mine(
                memberships.stream()
                        .map(each -> new Mine.In(
                                each.page(),
                                Optional.ofNullable(readable.get(each.page())).map(PageSummary::title),
                                people.role(each.role(), each.type(), locale),
                                each.since()))
                        .toList(),
                invitations.to(account).stream()
                        .map(each -> new Mine.Invited(each, people.role(each.role(), each.type(), locale)))
                        .toList());
    }
}
