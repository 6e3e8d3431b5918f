package org.terreau.territories.map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.view.Kept;
import org.terreau.spi.view.Viewing;

/** {@code /api/v1/elements.json} and {@code .geojson}: what has a place, as GoGoCarto's importers read it. */
@Kept
@Path("/api/v1")
@RequestScoped
public class ElementsResource {

    @Inject
    private Commons commons;

    @Inject
    private Viewing viewing;

    @BeanParam
    private Asked asked;

    public ElementsResource() {}

    @GET
    @Path("elements.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response elements() {
        return data().elements();
    }

    @GET
    @Path("elements.geojson")
    @Produces(PlaceData.GEOJSON)
    public Response geoJson() {
        return data().geoJson();
    }

    private PlaceData data() {
        return new PlaceData(commons, viewing, asked.choice());
    }
}
