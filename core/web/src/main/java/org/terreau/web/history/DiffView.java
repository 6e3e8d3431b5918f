package org.terreau.web.history;

import java.util.List;
import java.util.Optional;
import org.terreau.page.Revision;
import org.terreau.web.page.ReaderMark;

/**
 * What differs between two revisions, as one reader may see it.
 *
 * @param rows the fields that differ
 * @param previous the change before; empty where there is none that the reader may see
 * @param next the change after; likewise
 */
public record DiffView(
        ShownPage shown,
        Revision before,
        Revision after,
        TextChange title,
        TextChange body,
        List<FieldRow> rows,
        Optional<Pair> previous,
        Optional<Pair> next) {

    public DiffView {
        rows = List.copyOf(rows);
    }

    public ReaderMark markBefore() {
        return ReaderMark.of(before.summary().readers());
    }

    public ReaderMark markAfter() {
        return ReaderMark.of(after.summary().readers());
    }

    public boolean readersChanged() {
        return !before.summary().readers().equals(after.summary().readers());
    }

    /** Whether others can read it now, whom the same word stands for. */
    public boolean sameMark() {
        return markBefore() == markAfter();
    }

    public boolean languageChanged() {
        return !before.content().lang().equals(after.content().lang());
    }

    /** Whether there is a table to show. */
    public boolean tabled() {
        return !rows.isEmpty() || readersChanged() || languageChanged();
    }

    /** Whether the reader sees no difference. */
    public boolean same() {
        return !title.changed() && !body.changed() && !tabled();
    }

    /** Whether one change lies between the two, so that its comment says what it was. */
    public boolean oneChange() {
        return before.number() + 1 == after.number();
    }
}
