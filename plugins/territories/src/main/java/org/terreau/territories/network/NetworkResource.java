package org.terreau.territories.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terreau.spi.export.Table;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Kept;
import org.terreau.spi.view.Screen;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;
import org.terreau.territories.Link;
import org.terreau.territories.Term;

/**
 * {@code /territories/{slug}/network}: who cooperates with whom in a territory, drawn, as tables and as files. All of them
 * take the same choice in their address.
 */
@Kept
@Path("/territories")
@RequestScoped
public class NetworkResource {

    private static final String NETWORK = "{territory: [a-z0-9-]{1,100}}/network";
    private static final String SVG = "image/svg+xml";
    private static final String GRAPHML = "application/graphml+xml";
    private static final String CSV = "text/csv;charset=utf-8";

    @Inject
    private Commons commons;

    @Inject
    private Viewing viewing;

    @Inject
    private Words words;

    @PathParam("territory")
    private Slug territory;

    @QueryParam("kind")
    private String kind;

    @QueryParam("form")
    private String form;

    @QueryParam("field")
    private String field;

    @QueryParam("year")
    private String year;

    public NetworkResource() {}

    /**
     * What the template shows.
     *
     * @param whole what can be chosen from
     * @param shown what was
     * @param drawing as SVG
     */
    public record Shown(
            PageSummary territory, Choice choice, Network whole, Network shown, String drawing, String address) {}

    @GET
    @Path(NETWORK)
    @Produces(MediaType.TEXT_HTML)
    public Screen screen() {
        PageSummary page = page();
        Network whole = whole();
        Network shown = whole.only(choice());
        String drawing = new Svg(Drawing.of(shown), "").forPage();
        return new Screen(
                words.t("territories.network.title", page.title()),
                "territories/network.jte",
                new Shown(page, choice(), whole, shown, drawing, "/territories/" + territory + "/network"));
    }

    @GET
    @Path(NETWORK + ".svg")
    @Produces(SVG)
    public Response svg() {
        page();
        return file(new Svg(Drawing.of(chosen()), base()).asFile(), SVG, "svg");
    }

    @GET
    @Path(NETWORK + ".graphml")
    @Produces(GRAPHML)
    public Response graphMl() {
        page();
        return file(new GraphMl(chosen(), base()).write(), GRAPHML, "graphml");
    }

    @GET
    @Path(NETWORK + ".csv")
    @Produces("text/csv")
    public Response csv() {
        page();
        List<String> heading = List.of(
                words.t("territories.cooperation"),
                words.t("territories.who"),
                words.t("territories.form"),
                words.t("territories.fields"),
                words.t("territories.since"),
                words.t("territories.until"),
                words.t("territories.source"),
                words.t("territories.address"));
        String base = base();
        List<List<String>> rows =
                chosen().ties().stream().map(tie -> row(tie, base)).toList();
        return file(new Table(heading, rows).csv(), CSV, "csv");
    }

    private static List<String> row(Tie tie, String base) {
        return List.of(
                tie.link().name(),
                tie.between().stream().map(member -> member.link().name()).collect(Collectors.joining("; ")),
                labels(tie.forms()),
                labels(tie.fields()),
                tie.period().from().stream().mapToObj(Integer::toString).collect(Collectors.joining()),
                tie.period().until().stream().mapToObj(Integer::toString).collect(Collectors.joining()),
                tie.sources().stream().map(Link::name).collect(Collectors.joining("; ")),
                base + tie.link().address());
    }

    private static String labels(List<Term> terms) {
        return terms.stream().map(Term::label).collect(Collectors.joining("; "));
    }

    private Choice choice() {
        return Choice.of(kind, form, field, year);
    }

    private Network whole() {
        return new Networks(commons, viewing).of(territory);
    }

    private Network chosen() {
        return whole().only(choice());
    }

    /** @throws NotFoundException where this reader sees no such territory */
    private PageSummary page() {
        return Optional.ofNullable(commons.asSeenBy(viewing.reader())
                        .pages(List.of(territory))
                        .get(territory))
                .filter(page -> page.type().equals("Territory"))
                .orElseThrow(NotFoundException::new);
    }

    /** What addresses begin with: as the IRI of a thing does. */
    private String base() {
        CommonsView seen = commons.asSeenBy(viewing.reader());
        String thing = seen.thing(territory).getURI();
        return thing.substring(0, thing.length() - ("/id/" + territory).length());
    }

    private Response file(String text, String type, String ending) {
        return Response.ok(text, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + territory + "-network." + ending + "\"")
                .build();
    }
}
