package org.terreau.page;

import java.util.List;
import java.util.Optional;

/**
 * Some of the recent changes, newest first.
 *
 * @param next where the older ones begin; empty at the end
 */
public record ChangeSlice(List<RevisionSummary> changes, Optional<ChangePosition> next) {

    public ChangeSlice {
        changes = List.copyOf(changes);
    }
}
