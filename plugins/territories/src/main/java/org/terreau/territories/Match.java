package org.terreau.territories;

import java.util.List;

/**
 * What may answer a need, and why one may think so.
 *
 * @param what it is, in the reader's language; blank where its kind says it already
 * @param places where it is
 * @param fields of activity that it shares with the need, in the reader's language
 */
public record Match(Link link, String what, List<Link> places, List<String> fields) {

    /** How it is near to the need, the nearest first; a query tells them by their place in this order. */
    public enum Kind {
        RESOURCE_HERE,
        RESOURCE_ELSEWHERE,
        INITIATIVE_HERE,
        INITIATIVE_ELSEWHERE,
        PAGE,
        INSTRUMENT_IN_USE;

        /** Key of the message that says why it matches, given how many fields are shared and which. */
        public String reason() {
            return this == INSTRUMENT_IN_USE ? "territories.used-in-field" : "territories.same-field";
        }
    }

    public Match {
        places = List.copyOf(places);
        fields = List.copyOf(fields);
    }
}
