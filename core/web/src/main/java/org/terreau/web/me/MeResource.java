package org.terreau.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.terreau.access.NotAllowed;
import org.terreau.page.Pages;
import org.terreau.page.RevisionSummary;
import org.terreau.spi.access.Account;
import org.terreau.spi.view.Dashboard;
import org.terreau.spi.view.Viewing;
import org.terreau.web.circle.Mine;
import org.terreau.web.circle.MyCircles;
import org.terreau.web.plugin.Pieces;
import org.terreau.web.plugin.Shown;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /me}: who is signed in, what they may do, what they wrote. */
@Path("/me")
@RequestScoped
public class MeResource {

    private static final int LATEST = 20;

    @Inject
    private Pages pages;

    @Inject
    private MyCircles circles;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Pieces pieces;

    public record Me(Account account, Mine mine, List<RevisionSummary> contributions, List<Shown> pieces) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View me() {
        Account account = reader.account().orElseThrow(() -> new NotAllowed("see one's account", reader.reader()));
        return new View(
                "me/me.jte",
                frames.frame(frames.texts().of("me.title")),
                new Me(
                        account,
                        circles.of(account, frames.texts().locale(), reader.reader()),
                        pages.contributions(account, LATEST, reader.reader()),
                        pieces.at(
                                Dashboard.Place.ACCOUNT,
                                new Viewing(reader.reader(), frames.texts().locale()))));
    }
}
