package org.terreau.reading;

import java.util.Collection;
import java.util.Set;
import org.terreau.change.Change;

/** Says what changes of pages alter, to whoever keeps answers that rest on them. */
public interface PageChanges {

    /**
     * What an answer made before these changes may rest on and is no longer as it was.
     *
     * <p>Of the pages that one pointed to before, nothing is told: an answer that shows it among what points there rests on
     * that page too.
     */
    Set<Ground> alteredBy(Collection<Change> changes);
}
