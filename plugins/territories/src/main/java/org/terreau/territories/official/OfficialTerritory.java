package org.terreau.territories.official;

import java.util.List;
import java.util.OptionalInt;

/**
 * A territory as the administration knows it.
 *
 * @param population how many live there; empty where it isn't known
 * @param postcodes of a commune; of other kinds there are none
 * @param within what it lies in, narrowest first; an intercommunality may lie in several départements
 */
public record OfficialTerritory(
        OfficialCode official, String name, OptionalInt population, List<String> postcodes, List<OfficialCode> within) {

    public OfficialTerritory {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An official territory has a name: " + official);
        }
        postcodes = List.copyOf(postcodes);
        within = List.copyOf(within);
    }

    public OfficialKind kind() {
        return official.kind();
    }

    public String code() {
        return official.code();
    }
}
