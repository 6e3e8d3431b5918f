package org.terreau.sparql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the limits that the operator set injectable. */
@ApplicationScoped
class LimitsFromEnvironment {

    @Produces
    @Singleton
    QueryLimits limits() {
        return QueryLimits.from(System.getenv());
    }
}
