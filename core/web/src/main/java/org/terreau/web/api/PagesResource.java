package org.terreau.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.page.Page;
import org.terreau.spi.access.Reader;
import org.terreau.web.json.Json;

/** {@code /api/v1/pages}: the list of pages, and where new ones are made. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PagesResource {

    @Inject
    private Listing listing;

    @Inject
    private ListParameters parameters;

    @Inject
    private PageJson representation;

    @Inject
    private PageInput input;

    @Inject
    private Creations creations;

    @Inject
    private Programs programs;

    @Inject
    private Base base;

    @Context
    private HttpHeaders headers;

    public PagesResource() {}

    @GET
    public Response list(@Context UriInfo uri) {
        ListParameters.Asked asked = parameters.read(uri.getQueryParameters());
        Reader reader = programs.reader();
        List<Page> found = listing.after(asked.cursor().map(Cursor::last), asked.filter(), asked.limit() + 1, reader);
        List<Page> given = found.subList(0, Math.min(asked.limit(), found.size()));
        JsonArrayBuilder items = Json.createArrayBuilder();
        representation.of(given, reader).forEach(shown -> items.add(shown.json()));
        JsonObjectBuilder json = Json.createObjectBuilder().add("items", items);
        Optional<String> next = found.size() > given.size()
                ? Optional.of(base.resolve("api/v1/pages?" + asked.after(given.getLast())))
                : Optional.empty();
        next.ifPresent(address -> json.add("next", address));
        Response.ResponseBuilder response =
                Answers.kept(Response.ok(json.build().toString().getBytes(StandardCharsets.UTF_8)));
        next.ifPresent(address -> response.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\""));
        return response.build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context UriInfo uri, InputStream body) throws IOException {
        Reader writer = programs.writer();
        if (!Right.toCreate(writer)) {
            throw new NotAllowed("create a page", writer);
        }
        JsonObject sent = JsonBody.read(body);
        if (ListParameters.validateOnly(uri.getQueryParameters())) {
            input.creation(sent, writer);
            return Response.noContent().build();
        }
        Creations.Made made = IdempotencyKey.of(headers, sent)
                .map(once -> creations.make(sent, once, writer))
                .orElseGet(() -> creations.make(sent, writer));
        return Answers.written(made.revision(), made.shown(), headers, 201, 201)
                .location(URI.create(base.resolve("api/v1/pages/" + made.slug())))
                .build();
    }
}
