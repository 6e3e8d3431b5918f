package org.terreau.history;

import java.util.List;

/** The values of a field that only the earlier, and those that only the later version has. One list may be empty. */
public record Change(String key, List<String> removed, List<String> added) {

    public Change {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        if (removed.isEmpty() && added.isEmpty()) {
            throw new IllegalArgumentException("Nothing changed in " + key);
        }
    }
}
