package org.terreau.web.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terreau.page.RevisionSummary;
import org.terreau.web.list.Paging;

/**
 * The revisions of a page, newest first.
 *
 * @param page those shown
 * @param total how many the reader may see
 * @param people how many wrote them
 * @param first the earliest of all; empty where the reader may see none
 */
public record HistoryView(
        ShownPage shown, Paging<Entry> page, int total, long people, Optional<RevisionSummary> first) {

    static final int SIZE = 100;

    /**
     * One revision.
     *
     * @param retitled whether it has another title than the one before it
     */
    public record Entry(RevisionSummary revision, boolean retitled) {

        public int number() {
            return revision.number();
        }
    }

    /**
     * @param revisions those that the reader may see, newest first
     * @param number of the page of the list, from 1
     */
    static HistoryView of(ShownPage shown, List<RevisionSummary> revisions, int number) {
        List<Entry> entries = entries(revisions);
        long begin = Math.min((number - 1L) * SIZE, entries.size());
        return new HistoryView(
                shown,
                Paging.of(entries.subList((int) begin, entries.size()), number, SIZE),
                revisions.size(),
                revisions.stream()
                        .map(revision -> revision.author().id())
                        .distinct()
                        .count(),
                revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast()));
    }

    /** Whether there are two revisions to choose. */
    public boolean comparable() {
        return page.items().size() > 1;
    }

    private static List<Entry> entries(List<RevisionSummary> revisions) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            RevisionSummary revision = revisions.get(i);
            boolean retitled =
                    i + 1 < revisions.size() && !revisions.get(i + 1).title().equals(revision.title());
            entries.add(new Entry(revision, retitled));
        }
        return entries;
    }
}
