package org.terreau.web.name;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
import java.util.Map;
import java.util.Set;
import org.terreau.markup.Markup;
import org.terreau.markup.WikiLink;
import org.terreau.page.Backlinks;
import org.terreau.page.Incoming;
import org.terreau.page.Names;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.rdf.PageGraph;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.front.Kept;
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

    @Inject
    private Pages pages;

    @Inject
    private Names names;

    @Inject
    private Backlinks backlinks;

    @Inject
    private PageGraph description;

    @Inject
    private Markup markup;

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
        List<Pointing> incoming = backlinks.incoming(slug, (number - 1) * SIZE, SIZE + 1, who).stream()
                .map(this::pointing)
                .toList();
        Set<Slug> targets = description.targets(page);
        Map<Slug, PageSummary> there = pages.find(targets, who);
        return new LinksView(
                page,
                bars.bar(page, PageBar.Tab.LINKS, who),
                Paging.of(incoming, number, SIZE),
                outgoing(slug, there),
                wanted(page, there),
                names.leadingTo(slug, who));
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

    private List<String> wanted(Page page, Map<Slug, PageSummary> there) {
        return markup.links(page.content().body()).stream()
                .filter(link -> !there.containsKey(link.slug()) && !link.slug().equals(page.slug()))
                .map(WikiLink::page)
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
