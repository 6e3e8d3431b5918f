package org.terreau.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.terreau.address.Base;

/** Makes the settings of sign-in injectable. */
@ApplicationScoped
class SessionEnvironment {

    @Produces
    @Singleton
    OidcSettings settings(Base base) {
        return OidcSettings.from(System.getenv(), base);
    }
}
