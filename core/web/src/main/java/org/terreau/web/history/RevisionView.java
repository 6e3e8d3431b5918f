package org.terreau.web.history;

import org.terreau.markup.Rendered;
import org.terreau.page.Content;
import org.terreau.page.Revision;
import org.terreau.page.RevisionSummary;
import org.terreau.web.page.Contents;
import org.terreau.web.page.FactBox;

/** A page as one of its revisions had it; what it refers to is named as it is today. */
public record RevisionView(ShownPage shown, Revision revision, FactBox facts, Contents contents, Rendered body) {

    public Content content() {
        return revision.content();
    }

    public RevisionSummary summary() {
        return revision.summary();
    }

    /** Whether the page was written on since. */
    public boolean old() {
        return !shown.isCurrent(revision.number());
    }

    /** Whether there is a current version to lead to. */
    public boolean linked() {
        return old() || !shown.page().deleted();
    }
}
