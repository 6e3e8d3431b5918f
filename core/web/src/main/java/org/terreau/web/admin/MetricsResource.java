package org.terreau.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.terreau.measure.Measures;

/**
 * {@code /metrics}, for Prometheus. Not for everybody: it tells how much the commons is used and how it fares. The
 * operator's key, or an administrator's token or session, opens it.
 */
@Path("/metrics")
@RequestScoped
public class MetricsResource {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    @Inject
    private Administrator administrator;

    @Inject
    private Measures measures;

    @GET
    public Response metrics() {
        administrator.require();
        return Response.ok(measures.text(), TEXT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
