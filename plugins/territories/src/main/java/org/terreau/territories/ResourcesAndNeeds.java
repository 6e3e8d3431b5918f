package org.terreau.territories;

import java.util.List;

/** What a territory has, and what it lacks. */
public record ResourcesAndNeeds(List<Part> resources, List<Need> needs) {

    public ResourcesAndNeeds {
        resources = List.copyOf(resources);
        needs = List.copyOf(needs);
    }

    boolean isEmpty() {
        return resources.isEmpty() && needs.isEmpty();
    }
}
