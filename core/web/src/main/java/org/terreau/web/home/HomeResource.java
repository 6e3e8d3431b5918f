package org.terreau.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.page.ChangeFilter;
import org.terreau.page.Pages;
import org.terreau.page.RecentChanges;
import org.terreau.page.RevisionSummary;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Dashboard;
import org.terreau.spi.view.Kept;
import org.terreau.spi.view.Viewing;
import org.terreau.web.plugin.Pieces;
import org.terreau.web.plugin.Shown;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /}: what this commons is, what is new in it, and ways in. */
@Path("/")
@RequestScoped
public class HomeResource {

    private static final int CHANGES = 7;
    private static final int PAGES = 6;
    private static final int READINGS = 3;

    @Inject
    private Pages pages;

    @Inject
    private RecentChanges changes;

    @Inject
    private Readings readings;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Pieces pieces;

    /**
     * @param counts of the pages of each type that this reader may read
     * @param latest change of each of the pages that were touched last
     * @param newest pages
     * @param readings the newest of those that are there to be read for themselves
     * @param pieces what plugins show here
     */
    public record Home(
            Map<String, Long> counts,
            List<RevisionSummary> latest,
            List<PageSummary> newest,
            List<PageSummary> readings,
            List<Shown> pieces) {

        public long count(String type) {
            return counts.getOrDefault(type, 0L);
        }
    }

    @GET
    @Kept
    @Produces(MediaType.TEXT_HTML)
    public View home() {
        Reader who = reader.reader();
        Home home = new Home(
                pages.countByType(who),
                changes.find(ChangeFilter.latestOfEach(), Optional.empty(), CHANGES, who)
                        .changes(),
                changes.newest(List.of(), PAGES, who),
                changes.newest(readings.types(), READINGS, who),
                pieces.at(Dashboard.Place.HOME, new Viewing(who, frames.texts().locale())));
        return new View(
                "home/home.jte",
                frames.frame(frames.texts().of("home.title"))
                        .described(frames.texts().of("home.lede")),
                home);
    }
}
