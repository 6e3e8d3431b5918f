package org.terreau.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.terreau.access.NotAllowed;
import org.terreau.spi.access.Role;
import org.terreau.web.session.CurrentReader;

/** Lets administrators pass, and nobody else. */
@RequestScoped
class Administrator {

    @Inject
    private CurrentReader reader;

    protected Administrator() {}

    /** @throws NotAllowed where another one asks: 401 where signing in would help, 403 where it would not */
    void require() {
        if (reader.account()
                .filter(account -> account.roles().contains(Role.ADMIN))
                .isEmpty()) {
            throw new NotAllowed("administer the commons", reader.reader());
        }
    }
}
