package org.terreau.territories.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.view.Data;
import org.terreau.spi.view.Screen;
import org.terreau.spi.view.Viewing;

/**
 * {@code /territories/official?q=}: territories for who types a name, a code or a postcode; {@code
 * /territories/official/{kind}/{code}}: one of them, for people, as JSON (to who asks for nothing) or as RDF.
 */
@Path(OfficialTerritoriesResource.ADDRESS)
@RequestScoped
public class OfficialTerritoriesResource {

    static final String ADDRESS = "/territories/official";

    private static final String USUAL = "10";
    private static final int MOST = 50;

    /** In seconds: they change with a release of ours. */
    private static final int KEPT = 3600;

    @Inject
    private Commons commons;

    @Inject
    private Viewing viewing;

    public OfficialTerritoriesResource() {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response suggest(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("limit") @DefaultValue(USUAL) String limit) {
        if (typed.length() > OfficialTerritories.LONGEST) {
            throw new BadRequestException(
                    "A territory is asked for with at most " + OfficialTerritories.LONGEST + " characters.");
        }
        OfficialTerritories france = OfficialTerritories.ofFrance();
        return answer(new OfficialJson(france).suggestions(typed, france.suggest(typed, number(limit))));
    }

    @GET
    @Path("/{kind}/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response one(@PathParam("kind") String kind, @PathParam("code") String code) {
        return answer(new OfficialJson(OfficialTerritories.ofFrance()).one(found(kind, code)));
    }

    @GET
    @Path("/{kind}/{code}")
    @Produces(MediaType.TEXT_HTML + ";qs=0.9")
    public Screen shown(@PathParam("kind") String kind, @PathParam("code") String code) {
        OfficialTerritory found = found(kind, code);
        return new Screen(found.name(), "territories/official.jte", new OfficialViews(commons, viewing).of(found));
    }

    @GET
    @Path("/{kind}/{code}")
    @Produces({Data.TURTLE + ";qs=0.8", Data.JSON_LD + ";qs=0.7", Data.RDF_XML + ";qs=0.7", Data.N_TRIPLES + ";qs=0.7"})
    public Response data(@PathParam("kind") String kind, @PathParam("code") String code) {
        CommonsView seen = commons.asSeenBy(viewing.reader());
        Data data = new Data(new OfficialAuthority(commons)
                .describe(found(kind, code).official().path(), id -> seen.entry(OfficialAuthority.NAME, id)));
        return kept(Response.ok(data));
    }

    private static OfficialTerritory found(String kind, String code) {
        return OfficialCode.of(kind, code)
                .flatMap(OfficialTerritories.ofFrance()::find)
                .orElseThrow(NotFoundException::new);
    }

    private static int number(String limit) {
        int number = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            throw new BadRequestException("The limit is a number from 1 to " + MOST + ".");
        }
        return number;
    }

    private static Response answer(JsonObject json) {
        return kept(Response.ok(json.toString()));
    }

    private static Response kept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT)
                .header(HttpHeaders.VARY, "Accept")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
