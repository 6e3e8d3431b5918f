package org.terreau.change;

import java.util.ArrayList;
import java.util.List;

/** The latest changes of the log, read once for all who follow it. */
final class Tail {

    private static final int KEPT = 2_000;

    private final ChangeLog log;
    private List<Change> latest = List.of();

    Tail(ChangeLog log) {
        this.log = log;
    }

    /** As {@link ChangeLog#after}; perhaps only the first of them. */
    synchronized List<Change> after(long seq, int limit) {
        if (!latest.isEmpty() && seq >= first() - 1 && seq < last()) {
            int from = (int) (seq + 1 - first());
            return List.copyOf(latest.subList(from, Math.min(from + limit, latest.size())));
        }
        List<Change> found = log.after(seq, limit);
        if (!found.isEmpty() && (latest.isEmpty() || found.getFirst().seq() > last())) {
            add(found);
        }
        return found;
    }

    private void add(List<Change> found) {
        List<Change> all = new ArrayList<>();
        if (!latest.isEmpty() && found.getFirst().seq() == last() + 1) {
            all.addAll(latest);
        }
        all.addAll(found);
        latest = List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    private long first() {
        return latest.getFirst().seq();
    }

    private long last() {
        return latest.getLast().seq();
    }
}
