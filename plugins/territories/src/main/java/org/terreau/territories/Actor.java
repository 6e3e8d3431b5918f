package org.terreau.territories;

import java.util.List;

/**
 * An actor of a territory.
 *
 * @param kind in the reader's language; blank where it isn't said
 * @param fields of activity, in the reader's language
 */
public record Actor(Link link, String kind, List<String> fields) {

    public Actor {
        fields = List.copyOf(fields);
    }
}
