package org.terreau.web.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terreau.circle.Circle;
import org.terreau.circle.Circles;
import org.terreau.circle.Invitations;
import org.terreau.page.Page;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.PageBars;
import org.terreau.web.standing.PeopleWords;

/** Makes what is shown of the circle of a page, for one reader. */
@ApplicationScoped
public class CircleViews {

    private final Circles circles;
    private final Invitations invitations;
    private final PageBars bars;
    private final PeopleWords people;

    protected CircleViews() {
        this(null, null, null, null);
    }

    @Inject
    public CircleViews(Circles circles, Invitations invitations, PageBars bars, PeopleWords people) {
        this.circles = circles;
        this.invitations = invitations;
        this.bars = bars;
        this.people = people;
    }

    /** @param asked part of the name of somebody to be invited; blank for nobody */
    CircleView view(Page page, String asked, CircleView.Told told, Locale locale, Reader reader) {
        Optional<Circle> circle = circles.of(page);
        CircleView.Standing standing = standing(page, circle, reader);
        boolean leads = standing == CircleView.Standing.LEADS;
        return new CircleView(
                page,
                bars.bar(page, PageBar.Tab.CIRCLE, reader),
                standing,
                circle.filter(known -> Circles.mayLookInto(known, reader)),
                circles.roles(page).stream()
                        .map(role -> new CircleView.Named(role, people.role(role, page.type(), locale)))
                        .toList(),
                reader.account().map(Account::id).orElse(""),
                leads && !asked.isBlank()
                        ? new CircleView.Search(asked, invitations.people(page.slug(), asked, reader))
                        : CircleView.Search.NONE,
                leads ? invitations.open(page.slug(), reader) : List.of(),
                told);
    }

    private CircleView.Standing standing(Page page, Optional<Circle> circle, Reader reader) {
        if (circle.isEmpty()) {
            return circles.mayBegin(page, reader) ? CircleView.Standing.MAY_BEGIN : CircleView.Standing.NONE;
        }
        if (Circles.mayLead(circle.get(), reader)) {
            return CircleView.Standing.LEADS;
        }
        return Circles.mayLookInto(circle.get(), reader) ? CircleView.Standing.WITHIN : CircleView.Standing.OUTSIDE;
    }
}
