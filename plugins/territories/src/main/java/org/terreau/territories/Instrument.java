package org.terreau.territories;

import java.util.List;

/**
 * An instrument at work somewhere.
 *
 * @param initiatives that make use of it there
 */
public record Instrument(Link link, List<Link> initiatives) {

    public Instrument {
        initiatives = List.copyOf(initiatives);
    }
}
