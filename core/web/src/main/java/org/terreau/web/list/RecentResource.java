package org.terreau.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terreau.address.Base;
import org.terreau.page.Pages;
import org.terreau.page.RevisionSummary;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Texts;
import org.terreau.web.view.View;

/** {@code /recent}: what was written lately, as a page and as an Atom feed. */
@Path("/")
@RequestScoped
public class RecentResource {

    private static final int SIZE = 50;

    @Inject
    private Pages pages;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Base base;

    /** @param days what was done on each, by its name, newest first */
    public record Recent(Map<String, List<RevisionSummary>> days, Paging<RevisionSummary> page) {}

    @GET
    @Path("recent")
    @Produces(MediaType.TEXT_HTML)
    public View recent(@QueryParam("page") String page) {
        int number = Paging.number(page);
        Paging<RevisionSummary> found =
                Paging.of(pages.recent((number - 1) * SIZE, SIZE + 1, reader.reader()), number, SIZE);
        Texts texts = frames.texts();
        Map<String, List<RevisionSummary>> days = found.items().stream()
                .collect(Collectors.groupingBy(
                        change -> texts.day(change.at()), LinkedHashMap::new, Collectors.toList()));
        return new View("list/recent.jte", frames.frame(texts.of("list.recent")), new Recent(days, found));
    }

    @GET
    @Path("recent.atom")
    @Produces("application/atom+xml;charset=utf-8")
    public String atom() {
        Texts texts = frames.texts();
        return new AtomFeed(base, texts).of(pages.recent(0, SIZE, reader.reader()));
    }
}
