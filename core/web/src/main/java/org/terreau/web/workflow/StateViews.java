package org.terreau.web.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.Passage;
import org.terreau.page.RevisionSummary;
import org.terreau.page.Transitions;
import org.terreau.spi.access.Reader;
import org.terreau.web.history.DiffViews;
import org.terreau.web.history.TextChange;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.PageBars;
import org.terreau.web.standing.StateBox;
import org.terreau.web.standing.StateBoxes;
import org.terreau.workflow.WorkflowTable;
import org.terreau.workflow.Workflows;

/** Makes what is shown of the way of a page through its workflow. */
@ApplicationScoped
public class StateViews {

    private final Pages pages;
    private final Transitions transitions;
    private final Workflows workflows;
    private final StateBoxes boxes;
    private final PageBars bars;
    private final DiffViews differences;

    protected StateViews() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public StateViews(
            Pages pages,
            Transitions transitions,
            Workflows workflows,
            StateBoxes boxes,
            PageBars bars,
            DiffViews differences) {
        this.pages = pages;
        this.transitions = transitions;
        this.workflows = workflows;
        this.boxes = boxes;
        this.bars = bars;
        this.differences = differences;
    }

    /** Empty for a page whose type has no workflow. */
    public Optional<StateView> view(
            Page page, List<String> problems, Optional<StateView.Conflict> conflict, Locale locale, Reader reader) {
        Optional<StateBox> box = boxes.of(page, locale, reader);
        return box.map(shown -> new StateView(
                page,
                bars.bar(page, PageBar.Tab.STATE, reader),
                shown,
                problems,
                conflict,
                done(page, workflows.of(page.type()).orElseThrow(), locale, reader)));
    }

    /** What has changed since the reader saw that revision; of one that they may not see any more, nothing is said. */
    public StateView.Conflict since(int seen, Page now, Locale locale, Reader reader) {
        boolean may = pages.history(now.slug(), reader).stream().anyMatch(revision -> revision.number() == seen);
        Content before = may ? pages.revision(now.slug(), seen, reader).content() : now.content();
        return new StateView.Conflict(
                TextChange.between(before.title(), now.title()),
                TextChange.between(before.body(), now.content().body()),
                differences.rows(now, before, now.content(), locale, reader));
    }

    /** What is not met, of the guards with these names. */
    public List<String> missing(Page page, List<String> guards, Locale locale) {
        return workflows.of(page.type()).stream()
                .flatMap(
                        table -> guards.stream().map(guard -> table.guard(guard).in(locale)))
                .toList();
    }

    private List<StateView.Done> done(Page page, WorkflowTable table, Locale locale, Reader reader) {
        Set<Integer> seen = pages.history(page.slug(), reader).stream()
                .map(RevisionSummary::number)
                .collect(Collectors.toSet());
        return transitions.passages(page.slug(), reader).stream()
                .map(passage -> done(passage, table, locale, seen.contains(passage.revision())))
                .toList();
    }

    private static StateView.Done done(Passage passage, WorkflowTable table, Locale locale, boolean readable) {
        return new StateView.Done(
                table.transition(passage.transition()).in(locale),
                passage.from().map(from -> table.state(from).in(locale)),
                table.state(passage.to()).in(locale),
                passage.by(),
                passage.at(),
                passage.comment(),
                passage.revision(),
                passage.made(),
                readable);
    }
}
