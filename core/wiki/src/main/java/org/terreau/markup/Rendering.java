package org.terreau.markup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one renderer injectable. */
@ApplicationScoped
class Rendering {

    @Produces
    @Singleton
    Markup markup() {
        return new Markup();
    }
}
