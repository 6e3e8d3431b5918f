package org.terreau.spi.access;

import java.util.Locale;
import java.util.Optional;

/** What a person does in the programme. The names are those of the identity provider's realm roles. */
public enum Role {
    MEMBER(true),
    COMPANION(true),
    RESEARCHER(true),
    COORDINATOR(true),
    HOST(true),
    STEERING(true),
    EXPERT(false),
    APPLICANT(false),
    ADMIN(true);

    private final boolean community;

    Role(boolean community) {
        this.community = community;
    }

    /** Whether who has this role belongs to the community, and so reads and writes what is the community's. */
    public boolean community() {
        return community;
    }

    /** The name as the identity provider writes it: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this code; empty for one that means nothing here. */
    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
