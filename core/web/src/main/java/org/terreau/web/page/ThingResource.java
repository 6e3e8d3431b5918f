package org.terreau.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.terreau.address.Base;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.web.session.CurrentReader;

/** {@code /id/{slug}}: a thing, which is not a document; what there is about it is seen at its page's address. */
@Path("/id/{slug}")
@RequestScoped
public class ThingResource {

    @Inject
    private Pages pages;

    @Inject
    private CurrentReader current;

    @Inject
    private Base base;

    @Context
    private HttpHeaders headers;

    public ThingResource() {}

    @GET
    public Response thing(@PathParam("slug") Slug slug) {
        Page page = pages.read(slug, current.reader());
        Representation chosen = RequestHeaders.accept(headers).choose(Representation.OF_A_PAGE);
        String suffix = chosen == Representation.HTML ? "" : "." + chosen.suffix();
        return Response.seeOther(URI.create(base.page(page.slug()) + suffix))
                .header(HttpHeaders.VARY, "Accept, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
