package org.terreau.web.name;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.terreau.page.Backlinks;
import org.terreau.page.Incoming;
import org.terreau.page.Link;
import org.terreau.page.Names;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.SharedReadings;
import org.terreau.reading.Ground;
import org.terreau.reading.Reading;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Kept;
import org.terreau.web.json.Json;
import org.terreau.web.list.Paging;
import org.terreau.web.name.LinksView.Pointing;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.PageBars;
import org.terreau.web.page.PropertyNames;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Texts;
import org.terreau.web.view.View;

/** {@code /wiki/{slug}/links}: what points to a page, and where it points to. */
@Path("/wiki/{slug}/links")
@RequestScoped
public class LinksResource {

    private static final int SIZE = 100;
    private static final int ROW_SIZE = 500;

    /** What names it among all that is shared. */
    private record Key(Slug slug, int revision, int number, Locale locale) {}

    /** What is around a page, for all who may read the same. */
    private record Around(
            Paging<Pointing> incoming, List<PageSummary> outgoing, List<String> wanted, List<Slug> others) {

        int size() {
            return (incoming.items().size() + outgoing.size() + wanted.size() + others.size()) * ROW_SIZE;
        }
    }

    @Inject
    private SharedReadings shared;

    @Inject
    private Pages pages;

    @Inject
    private Names names;

    @Inject
    private Backlinks backlinks;

    @Inject
    private PropertyNames properties;

    @Inject
    private PageBars bars;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    public LinksResource() {}

    @GET
    @Kept
    @Produces(MediaType.TEXT_HTML)
    public View links(@PathParam("slug") String path, @QueryParam("page") String asked) {
        LinksView view = view(path, asked);
        return new View(
                "name/links.jte",
                frames.frame(frames.texts().of("list.links", view.page().title())),
                view);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public JsonObject data(@PathParam("slug") String path, @QueryParam("page") String asked) {
        LinksView view = view(path, asked);
        var incoming = Json.createArrayBuilder();
        view.incoming()
                .items()
                .forEach(pointing -> incoming.add(
                        PageJson.of(pointing.page()).add("ways", Json.createArrayBuilder(pointing.ways()))));
        return PageJson.list(view.incoming(), incoming)
                .add("outgoing", PageJson.array(view.outgoing()))
                .add("wanted", Json.createArrayBuilder(view.wanted()))
                .add(
                        "redirects",
                        Json.createArrayBuilder(
                                view.others().stream().map(Slug::value).toList()))
                .build();
    }

    private LinksView view(String path, String asked) {
        Slug slug = Slug.parse(path).orElseThrow(NotFoundException::new);
        Reader who = reader.reader();
        Page page = pages.read(slug, who);
        int number = Paging.number(asked);
        Around around = shared.of(
                new Key(slug, page.revision(), number, frames.texts().locale()),
                who,
                Around::size,
                alike -> around(page, number, alike));
        return new LinksView(
                page,
                bars.bar(page, PageBar.Tab.LINKS, who),
                around.incoming(),
                around.outgoing(),
                around.wanted(),
                around.others());
    }

    private Around around(Page page, int number, Reader who) {
        Reading.restsOn(Ground.page(page.slug()));
        List<Pointing> incoming = backlinks.incoming(page.slug(), (number - 1) * SIZE, SIZE + 1, who).stream()
                .map(this::pointing)
                .toList();
        List<Link> links = backlinks.outgoing(page.slug());
        Map<Slug, PageSummary> there =
                pages.find(links.stream().map(Link::target).collect(Collectors.toSet()), who);
        return new Around(
                Paging.of(incoming, number, SIZE),
                outgoing(page.slug(), there),
                wanted(links, there),
                names.leadingTo(page.slug(), who));
    }

    private List<PageSummary> outgoing(Slug own, Map<Slug, PageSummary> there) {
        Collator alphabet = Collator.getInstance(frames.texts().locale());
        Map<Slug, PageSummary> outgoing = new LinkedHashMap<>();
        there.values().stream()
                .filter(page -> !page.slug().equals(own))
                .sorted(Comparator.comparing(PageSummary::title, alphabet).thenComparing(PageSummary::slug))
                .forEach(page -> outgoing.put(page.slug(), page));
        return List.copyOf(outgoing.values());
    }

    /** Only by texts: a field that names what the reader may not read isn't shown to them at all. */
    private static List<String> wanted(List<Link> links, Map<Slug, PageSummary> there) {
        return links.stream()
                .filter(link -> !there.containsKey(link.target()))
                .flatMap(link -> link.written().stream())
                .distinct()
                .toList();
    }

    private Pointing pointing(Incoming incoming) {
        return new Pointing(
                incoming.page(),
                incoming.ways().stream().map(this::inWords).distinct().toList());
    }

    private String inWords(Incoming.Way way) {
        Texts texts = frames.texts();
        String how = way.field()
                .map(field -> properties.of(field, texts.locale()))
                .orElseGet(() -> texts.of("name.in-text"));
        return way.through()
                .map(name -> how + ", " + texts.of("name.through", "/wiki/" + name))
                .orElse(how);
    }
}
