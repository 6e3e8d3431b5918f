package org.terreau.territories.official;

import jakarta.enterprise.context.RequestScoped;
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

/**
 * {@code /territories/official?q=}: territories for who types a name, a code or a postcode; {@code
 * /territories/official/{kind}/{code}}: one of them.
 */
@Path(OfficialTerritoriesResource.ADDRESS)
@RequestScoped
public class OfficialTerritoriesResource {

    static final String ADDRESS = "/territories/official";

    private static final String USUAL = "10";
    private static final int MOST = 50;

    /** In seconds: they change with a release of ours. */
    private static final int KEPT = 3600;

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
        OfficialTerritories france = OfficialTerritories.ofFrance();
        OfficialTerritory found =
                OfficialCode.of(kind, code).flatMap(france::find).orElseThrow(NotFoundException::new);
        return answer(new OfficialJson(france).one(found));
    }

    private static int number(String limit) {
        int number = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            throw new BadRequestException("The limit is a number from 1 to " + MOST + ".");
        }
        return number;
    }

    private static Response answer(JsonObject json) {
        return Response.ok(json.toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
