package org.terreau.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.spi.authority.Entry;

/** {@code /id/{authority}/{id}}: a thing that an authority knows; what there is about it is seen where that shows it. */
@Path("/id/{authority}/{id: .+}")
@RequestScoped
public class EntryResource {

    @Inject
    private Authorities authorities;

    @Inject
    private Base base;

    public EntryResource() {}

    @GET
    public Response thing(@PathParam("authority") String authority, @PathParam("id") String id) {
        Entry entry = authorities
                .at(authority + '/' + id)
                .orElseThrow(NotFoundException::new)
                .entry(Locale.FRENCH);
        return Response.seeOther(URI.create(base.resolve(entry.address().substring(1))))
                .header(HttpHeaders.VARY, "Accept")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
