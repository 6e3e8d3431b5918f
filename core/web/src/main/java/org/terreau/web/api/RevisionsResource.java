package org.terreau.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.terreau.address.Base;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.Revision;
import org.terreau.page.RevisionSummary;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.web.json.Json;

/** {@code /api/v1/pages/{slug}/revisions}: what a page was. */
@Path("/api/v1/pages/{slug}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RevisionsResource {

    @Inject
    private Pages pages;

    @Inject
    private PageJson representation;

    @Inject
    private Programs programs;

    @Inject
    private Base base;

    @Context
    private HttpHeaders headers;

    public RevisionsResource() {}

    /** Those that the reader may see, newest first. */
    @GET
    public Response list(@PathParam("slug") String path) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        pages.history(OnePageResource.slug(path), programs.reader()).forEach(revision -> items.add(json(revision)));
        String json = Json.createObjectBuilder().add("items", items).build().toString();
        return Answers.kept(Response.ok(json.getBytes(StandardCharsets.UTF_8))).build();
    }

    /** The page as it was then: the same form as of the page now. */
    @GET
    @Path("{number: [0-9]{1,9}}")
    public Response revision(@PathParam("slug") String path, @PathParam("number") int number) {
        Reader reader = programs.reader();
        Slug slug = OnePageResource.slug(path);
        Page page = pages.read(slug, reader);
        Revision revision = pages.revision(slug, number, reader);
        return Answers.read(page, representation.of(page, revision, reader), headers);
    }

    private JsonObjectBuilder json(RevisionSummary revision) {
        return Json.createObjectBuilder()
                .add("revision", revision.number())
                .add("act", revision.act().code())
                .add("title", revision.title())
                .add(
                        "author",
                        Json.createObjectBuilder().add("name", revision.author().name()))
                .add("at", revision.at().toString())
                .add("comment", revision.comment())
                .add(
                        "links",
                        Json.createObjectBuilder()
                                .add(
                                        "self",
                                        base.resolve("api/v1/pages/" + revision.slug() + "/revisions/"
                                                + revision.number())));
    }
}
