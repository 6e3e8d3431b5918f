package org.terreau.spi.authority;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What fields say that an {@link Authority} knows not to be so.
 *
 * @param said the field that is wrong
 * @param message key of what to tell people
 * @param values put in place of {0}, {1} … in it
 */
public record Mistake(Triple said, String message, List<Object> values) {

    public Mistake {
        values = List.copyOf(values);
    }
}
