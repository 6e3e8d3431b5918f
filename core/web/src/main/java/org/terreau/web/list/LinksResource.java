package org.terreau.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terreau.markup.Markup;
import org.terreau.markup.WikiLink;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.rdf.PageGraph;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.front.Kept;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.PageBars;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /wiki/{slug}/links}: what points to a page, and where it points to. */
@Path("/wiki/{slug}/links")
@RequestScoped
public class LinksResource {

    private static final int SIZE = 100;

    @Inject
    private Pages pages;

    @Inject
    private PageGraph description;

    @Inject
    private Markup markup;

    @Inject
    private PageBars bars;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    /**
     * @param bar of the page
     * @param incoming the pages that point here
     * @param outgoing those that this one points to
     * @param wanted what its text points to and is not there for this reader, as it is written
     */
    public record Links(
            Page page, PageBar bar, Paging<PageSummary> incoming, List<PageSummary> outgoing, List<String> wanted) {}

    @GET
    @Kept
    @Produces(MediaType.TEXT_HTML)
    public View links(@PathParam("slug") String path, @QueryParam("page") String asked) {
        Slug slug = Slug.parse(path).orElseThrow(NotFoundException::new);
        Reader who = reader.reader();
        Page page = pages.read(slug, who);
        int number = Paging.number(asked);
        var incoming = pages.pointingTo(slug, (number - 1) * SIZE, SIZE + 1, who);
        Set<Slug> targets = description.targets(page);
        Map<Slug, PageSummary> there = pages.find(targets, who);
        List<String> wanted = markup.links(page.content().body()).stream()
                .filter(link -> !there.containsKey(link.slug()) && !link.slug().equals(slug))
                .map(WikiLink::page)
                .distinct()
                .toList();
        List<PageSummary> outgoing =
                targets.stream().filter(there::containsKey).map(there::get).toList();
        return new View(
                "list/links.jte",
                frames.frame(frames.texts().of("list.links", page.title())),
                new Links(
                        page,
                        bars.bar(page, PageBar.Tab.LINKS, who),
                        Paging.of(incoming, number, SIZE),
                        outgoing,
                        wanted));
    }
}
