package org.terreau.territories;

import java.util.List;

/** A need of a territory, and what shares a field of activity with it, the nearest first. */
public record Need(Part part, List<Matches> matches) {

    public Need {
        matches = List.copyOf(matches);
    }

    /** Whether anything can be found by it. */
    public boolean hasField() {
        return !part.fields().isEmpty();
    }
}
