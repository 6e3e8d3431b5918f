package org.terreau.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.page.Edit;
import org.terreau.page.EditConflict;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;

/** {@code /api/v1/pages/{slug}}: one page. */
@Path("/api/v1/pages/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OnePageResource {

    @Inject
    private Pages pages;

    @Inject
    private PageJson representation;

    @Inject
    private PageInput input;

    @Inject
    private Programs programs;

    @Context
    private HttpHeaders headers;

    public OnePageResource() {}

    @GET
    public Response read(@PathParam("slug") String path) {
        Reader reader = programs.reader();
        Page page = pages.read(slug(path), reader);
        return Answers.read(page, representation.of(page, reader), headers);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(@PathParam("slug") String path, @Context UriInfo uri, InputStream body) throws IOException {
        Reader writer = programs.writer();
        Page page = current(path, Right.EDIT, writer);
        PageJson.Shown shown = representation.of(page, writer);
        Answers.requireCurrent(page, shown, headers);
        JsonObject sent = JsonBody.read(body);
        Edit edit = input.revision(sent, page, shown, writer);
        if (ListParameters.validateOnly(uri.getQueryParameters())) {
            return Response.noContent().build();
        }
        try {
            Page saved = pages.revise(page.slug(), page.revision(), edit, writer);
            return Answers.written(saved.revision(), representation.of(saved, writer), headers, 200, 204)
                    .build();
        } catch (EditConflict e) {
            throw Answers.stale(e.current(), representation.of(e.current(), writer));
        }
    }

    /** Nothing comes back but problems: who takes nothing else is welcome. */
    @DELETE
    @Produces({MediaType.APPLICATION_JSON, ApiProblemMapper.MEDIA_TYPE})
    public Response delete(@PathParam("slug") String path, @QueryParam("comment") @DefaultValue("") String comment) {
        Reader writer = programs.writer();
        Page page = current(path, Right.DELETE, writer);
        Answers.requireCurrent(page, representation.of(page, writer), headers);
        try {
            pages.delete(page.slug(), page.revision(), comment, writer);
            return Response.noContent().build();
        } catch (EditConflict e) {
            throw Answers.stale(e.current(), representation.of(e.current(), writer));
        }
    }

    private Page current(String path, Right needed, Reader writer) {
        Page page = pages.read(slug(path), writer);
        if (!pages.may(needed, page, writer)) {
            throw new NotAllowed("change " + page.slug(), writer);
        }
        return page;
    }

    static Slug slug(String path) {
        return Slug.parse(path).orElseThrow(NotFoundException::new);
    }
}
