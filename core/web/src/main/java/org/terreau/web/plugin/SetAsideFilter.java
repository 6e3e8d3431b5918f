package org.terreau.web.plugin;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.terreau.type.Plugins;

/** The addresses of a plugin that is set aside are not there. */
@Provider
public class SetAsideFilter implements ContainerRequestFilter {

    private final Plugins plugins;

    @Context
    private ResourceInfo resource;

    /** For RESTEasy, which looks for it; CDI calls the other. */
    public SetAsideFilter() {
        this(null);
    }

    @Inject
    public SetAsideFilter(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (plugins.isSetAside(resource.getResourceClass())) {
            throw new NotFoundException();
        }
    }
}
