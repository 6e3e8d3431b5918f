package org.terreau.web.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.terreau.address.Base;

/** Refuses changes that another site asks for in the name of somebody signed in here. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class OriginFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Origins origins;
    private final HttpServletRequest request;

    public OriginFilter() {
        origins = null;
        request = null;
    }

    @Inject
    public OriginFilter(Base base, HttpServletRequest request) {
        this.origins = new Origins(base);
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (SAFE.contains(context.getMethod()) || !new BrowserSession(request).exists()) {
            return;
        }
        if (!origins.mayBeOurs(
                Optional.ofNullable(context.getHeaderString("Sec-Fetch-Site")),
                Optional.ofNullable(context.getHeaderString("Origin")))) {
            throw new CrossSiteRequest("This change was asked for by a page of another site.");
        }
    }
}
