package org.terreau.web.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Notes the template of the route that a request takes, {@code /wiki/{slug}}: of these there are few. */
@Provider
@ApplicationScoped
public class Route implements ContainerRequestFilter {

    private static final String ATTRIBUTE = Route.class.getName();
    private static final String NONE = "other";

    @Context
    private ResourceInfo resource;

    @Inject
    private HttpServletRequest request;

    public Route() {}

    @Override
    public void filter(ContainerRequestContext context) {
        if (resource.getResourceClass() != null) {
            request.setAttribute(
                    ATTRIBUTE, template(resource.getResourceClass()) + template(resource.getResourceMethod()));
        }
    }

    static String of(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE)).orElse(NONE);
    }

    private static String template(java.lang.reflect.AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .filter(path -> !path.isEmpty() && !path.equals("/"))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .orElse("");
    }
}
