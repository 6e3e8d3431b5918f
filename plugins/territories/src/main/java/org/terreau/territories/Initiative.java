package org.terreau.territories;

import java.util.List;

/** An initiative, and who carries it. */
public record Initiative(Link link, List<Link> carriers) {

    public Initiative {
        carriers = List.copyOf(carriers);
    }
}
