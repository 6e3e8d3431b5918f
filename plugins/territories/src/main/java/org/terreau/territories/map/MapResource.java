package org.terreau.territories.map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.view.Kept;
import org.terreau.spi.view.Screen;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;
import org.terreau.territories.Term;

/** {@code /map}: what has a place, on a map and in a list beside it; as GeoJSON at the same address. */
@Path("/")
@RequestScoped
public class MapResource {

    /** What a list beside the map shows at most. */
    private static final int LISTED = 300;

    @Inject
    private Commons commons;

    @Inject
    private Viewing viewing;

    @Inject
    private Words words;

    @Inject
    private Ground ground;

    @BeanParam
    private Asked asked;

    public MapResource() {}

    /**
     * What the template shows.
     *
     * @param listed the first of what was chosen
     * @param shown how many were
     * @param whole how many there are
     * @param data where its GeoJSON is
     * @param ground what is under it
     */
    public record Shown(List<Facet> facets, List<Place> listed, int shown, int whole, String data, Ground ground) {

        public boolean isCut() {
            return listed.size() < shown;
        }
    }

    /** What one can choose by. */
    public record Facet(String name, String label, List<Term> terms, String chosen) {}

    @GET
    @Kept
    @Path("map")
    @Produces(MediaType.TEXT_HTML)
    public Screen screen() {
        Places whole = Places.of(commons, viewing);
        Places.Choice choice = asked.choice();
        List<Place> shown = whole.only(choice).all();
        List<Facet> facets = List.of(
                facet("type", "territories.map.type", whole.types(), choice.type()),
                facet("kind", "territories.network.kind", whole.kinds(), choice.kind()),
                facet("field", "territories.network.field", whole.fields(), choice.field()));
        return new Screen(
                words.t("territories.map.title"),
                "territories/map.jte",
                new Shown(
                        facets,
                        shown.subList(0, Math.min(LISTED, shown.size())),
                        shown.size(),
                        whole.all().size(),
                        "/map.geojson" + choice.query(),
                        ground));
    }

    private Facet facet(String name, String message, List<Term> terms, Optional<String> chosen) {
        return new Facet(name, words.t(message), terms, chosen.orElse(""));
    }

    @GET
    @Kept
    @Path("map")
    @Produces(PlaceData.GEOJSON)
    public Response sameAddress() {
        return geoJson();
    }

    @GET
    @Kept
    @Path("map.geojson")
    @Produces(PlaceData.GEOJSON)
    public Response geoJson() {
        return new PlaceData(commons, viewing, asked.choice()).geoJson();
    }

    /** An outline that the operator has added. */
    @GET
    @Path("map/outlines/{name}.geojson")
    @Produces(PlaceData.GEOJSON)
    public File outline(@PathParam("name") String name) {
        return ground.outline(name).map(java.nio.file.Path::toFile).orElseThrow(NotFoundException::new);
    }
}
