package org.terreau.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.terreau.address.Base;
import org.terreau.shape.Shape;
import org.terreau.spi.PageType;
import org.terreau.type.PageTypes;
import org.terreau.web.error.Phrases;
import org.terreau.web.json.Json;
import org.terreau.web.negotiation.RequestHeaders;

/** {@code /api/v1/types}: the types of page, and the JSON Schema of what each can say. */
@Path("/api/v1/types")
@RequestScoped
public class TypesResource {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    @Inject
    private PageTypes types;

    @Inject
    private Base base;

    @Context
    private HttpHeaders headers;

    public TypesResource() {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        Locale locale = locale();
        JsonArrayBuilder items = Json.createArrayBuilder();
        types.all().forEach(type -> items.add(json(type, locale)));
        return answer(Json.createObjectBuilder().add("items", items).build().toString(), locale);
    }

    @GET
    @Path("{type}")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    public Response schema(@PathParam("type") String name) {
        PageType type = types.named(name).orElseThrow(NotFoundException::new);
        Locale locale = locale();
        ShapeSchemas schemas = new ShapeSchemas(types.schemes(), locale, "#/$defs/");
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("$id", base.resolve("api/v1/types/" + type.name()));
        schema.putAll(schemas.fields(types.shape(type)));
        if (!schemas.named().isEmpty()) {
            schema.put("$defs", schemas.named());
        }
        return answer(PlainJson.of(schema).toString(), locale);
    }

    private JsonObjectBuilder json(PageType type, Locale locale) {
        Shape shape = types.shape(type);
        JsonArrayBuilder filters = Json.createArrayBuilder();
        ListParameters.facets(shape).forEach(filters::add);
        return Json.createObjectBuilder()
                .add("name", type.name())
                .add("id", shape.targetClass())
                .add("title", shape.label().in(locale))
                .add("description", shape.definition().in(locale))
                .add("filters", filters)
                .add(
                        "links",
                        Json.createObjectBuilder()
                                .add("schema", base.resolve("api/v1/types/" + type.name()))
                                .add("pages", base.resolve("api/v1/pages?type=" + type.name())));
    }

    private Locale locale() {
        return Phrases.locale(RequestHeaders.value(headers, HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Response answer(String json, Locale locale) {
        return Response.ok(json.getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
