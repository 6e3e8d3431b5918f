package org.terreau.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.shape.Bounds;
import org.terreau.shape.Forms;
import org.terreau.shape.Validator;

/** Makes what works by the shapes, and by what plugins know, injectable. */
@ApplicationScoped
class Shaping {

    @Produces
    @Singleton
    Authorities authorities(Plugins plugins, Base base) {
        return new Authorities(
                plugins.running().stream()
                        .flatMap(plugin -> plugin.authorities().stream())
                        .toList(),
                base,
                plugins::message);
    }

    @Produces
    @Singleton
    Bounds bounds() {
        return Bounds.from(System.getenv());
    }

    @Produces
    @Singleton
    Validator validator(PageTypes types, Authorities authorities, Base base, Bounds bounds) {
        return new Validator(types.vocabulary(), types.shapes(), types.schemes(), authorities, base, bounds);
    }

    @Produces
    @Singleton
    Forms forms(PageTypes types, Authorities authorities, Base base) {
        return new Forms(types.schemes(), authorities, base);
    }
}
