package org.terreau.markup;

import java.util.Collection;
import java.util.Map;

/** Tells where the wiki links of a body lead for one reader. */
@FunctionalInterface
public interface LinkTargets {

    /**
     * Called once a body at most, with all its links, so that one query answers.
     *
     * @return a target for each link; one without is rendered as text
     */
    Map<WikiLink, Target> resolve(Collection<WikiLink> links);

    /** What a reader sees of the property of a typed link, such as "coopère avec" for {@code tr:cooperatesWith}. */
    default String nameOf(String property) {
        return property;
    }

    /** For a text without links to resolve: each stays text. */
    static LinkTargets none() {
        return links -> Map.of();
    }
}
