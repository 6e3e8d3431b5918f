package org.terreau.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.terreau.address.Base;

/** Makes the settings of this process injectable. */
@ApplicationScoped
class Environment {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.from(System.getenv());
    }

    @Produces
    @Singleton
    Base base(Settings settings) {
        return settings.base();
    }
}
