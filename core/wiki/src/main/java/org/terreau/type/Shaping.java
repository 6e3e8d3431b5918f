package org.terreau.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.terreau.address.Base;
import org.terreau.shape.Bounds;
import org.terreau.shape.Forms;
import org.terreau.shape.Validator;

/** Makes what works by the shapes injectable. */
@ApplicationScoped
class Shaping {

    @Produces
    @Singleton
    Validator validator(PageTypes types, Base base) {
        return new Validator(types.vocabulary(), types.shapes(), types.schemes(), base, Bounds.from(System.getenv()));
    }

    @Produces
    @Singleton
    Forms forms(PageTypes types, Base base) {
        return new Forms(types.schemes(), base);
    }
}
