package org.terreau.web.front;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.terreau.spi.view.Kept;
import org.terreau.web.session.CurrentReader;

/** Marks the requests whose answer may be kept, and has them answered in full, whatever copy the client has. */
@Kept
@Provider
public class KeptFilter implements ContainerRequestFilter {

    @Inject
    private CurrentReader reader;

    @Context
    private HttpServletRequest request;

    public KeptFilter() {}

    @Override
    public void filter(ContainerRequestContext context) {
        if (FrontFilter.offers(request) && reader.reader().isAnonymous()) {
            FrontFilter.accept(request);
            context.getHeaders().remove(HttpHeaders.IF_NONE_MATCH);
        }
    }
}
