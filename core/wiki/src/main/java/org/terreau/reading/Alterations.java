package org.terreau.reading;

import java.util.Set;

/** To be told by a projection what it says in another way now. */
@FunctionalInterface
public interface Alterations {

    /** @param seq the change that it was brought to, or stands at */
    void altered(Set<Ground> grounds, long seq);
}
