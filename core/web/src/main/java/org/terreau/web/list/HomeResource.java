package org.terreau.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.terreau.page.Pages;
import org.terreau.page.RevisionSummary;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Dashboard;
import org.terreau.spi.view.Viewing;
import org.terreau.web.plugin.Pieces;
import org.terreau.web.plugin.Shown;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /}: what this commons is, and ways into it. */
@Path("/")
@RequestScoped
public class HomeResource {

    private static final int LATEST = 8;

    @Inject
    private Pages pages;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Pieces pieces;

    /**
     * @param counts of the pages of each type that this reader may read
     * @param latest changes, newest first
     * @param programmes to be read about
     * @param pieces what plugins show here
     */
    public record Home(
            Map<String, Long> counts, List<RevisionSummary> latest, List<PageSummary> programmes, List<Shown> pieces) {

        public long count(String type) {
            return counts.getOrDefault(type, 0L);
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View home() {
        Reader who = reader.reader();
        return new View(
                "home/home.jte",
                frames.frame(frames.texts().of("home.title"))
                        .described(frames.texts().of("home.lede")),
                new Home(
                        pages.countByType(who),
                        pages.recent(0, LATEST, who),
                        pages.ofType("Programme", 0, 2, who),
                        pieces.at(
                                Dashboard.Place.HOME,
                                new Viewing(who, frames.texts().locale()))));
    }
}
