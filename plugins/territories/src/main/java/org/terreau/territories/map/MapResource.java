package org.terreau.territories.map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Consumer;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Screen;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;
import org.terreau.territories.Term;

/** {@code /map}: what has a place, on a map and in a list beside it; as data at the same address, or for GoGoCarto. */
@Path("/")
@RequestScoped
public class MapResource {

    private static final String GEOJSON = "application/geo+json";

    /** What a list beside the map shows at most. */
    private static final int LISTED = 300;

    @Inject
    private Commons commons;

    @Inject
    private Viewing viewing;

    @Inject
    private Words words;

    @QueryParam("type")
    private String type;

    @QueryParam("kind")
    private String kind;

    @QueryParam("field")
    private String field;

    public MapResource() {}

    /**
     * What the template shows.
     *
     * @param listed the first of what was chosen
     * @param shown how many were
     * @param whole how many there are
     * @param data where its GeoJSON is
     */
    public record Shown(List<Facet> facets, List<Place> listed, int shown, int whole, String data) {

        public boolean isCut() {
            return listed.size() < shown;
        }
    }

    /** What one can choose by. */
    public record Facet(String name, String label, List<Term> terms, String chosen) {}

    @GET
    @Path("map")
    @Produces(MediaType.TEXT_HTML)
    public Screen screen() {
        Places whole = Places.of(commons, viewing);
        Places.Choice choice = Places.Choice.of(type, kind, field);
        List<Place> shown = whole.only(choice).all();
        List<Facet> facets = List.of(
                facet("type", "territories.map.type", whole.types()),
                facet("kind", "territories.network.kind", whole.kinds()),
                facet("field", "territories.network.field", whole.fields()));
        return new Screen(
                words.t("territories.map.title"),
                "territories/map.jte",
                new Shown(
                        facets,
                        shown.subList(0, Math.min(LISTED, shown.size())),
                        shown.size(),
                        whole.all().size(),
                        "/map.geojson" + choice.query()));
    }

    private Facet facet(String name, String message, List<Term> terms) {
        String chosen = Places.Choice.of(type, kind, field).said().getOrDefault(name, "");
        return new Facet(name, words.t(message), terms, chosen);
    }

    @GET
    @Path("map")
    @Produces(GEOJSON)
    public Response sameAddress() {
        return geoJson();
    }

    @GET
    @Path("{file: map\\.geojson|api/v1/elements\\.geojson}")
    @Produces(GEOJSON)
    public Response geoJson() {
        GeoJson data = new GeoJson(chosen(), base());
        return json(GEOJSON, data::write);
    }

    @GET
    @Path("api/v1/elements.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response elements() {
        Elements data = new Elements(chosen(), base());
        return json(MediaType.APPLICATION_JSON, data::write);
    }

    private List<Place> chosen() {
        return Places.of(commons, viewing)
                .only(Places.Choice.of(type, kind, field))
                .all();
    }

    /** What addresses begin with: as the IRI of a thing does. */
    private String base() {
        String thing = commons.asSeenBy(viewing.reader()).thing(new Slug("a")).getURI();
        return thing.substring(0, thing.length() - "/id/a".length());
    }

    private static Response json(String type, Consumer<JsonGenerator> write) {
        StreamingOutput body = out -> {
            try (JsonGenerator json = Json.createGenerator(out)) {
                write.accept(json);
            }
        };
        return Response.ok(body, type)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
