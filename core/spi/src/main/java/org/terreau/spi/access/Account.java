package org.terreau.spi.access;

import java.util.Set;

/**
 * A person or a program that has signed in.
 *
 * @param id the identity provider's permanent identifier (OpenID Connect {@code sub})
 * @param name how others see them
 * @param roles what they do here; may be none
 */
public record Account(String id, String name, Set<Role> roles) {

    public Account {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("An account has an identifier and a name");
        }
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
