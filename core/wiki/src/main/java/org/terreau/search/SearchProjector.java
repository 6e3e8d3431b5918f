package org.terreau.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.address.Base;
import org.terreau.change.Change;
import org.terreau.change.ChangeLog;
import org.terreau.change.Projector;
import org.terreau.markup.Markup;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;

/** Feeds the full-text index. */
@ApplicationScoped
class SearchProjector implements Projector {

    /** So many pages are read and written at once, where a changed title concerns more. */
    private static final int AT_ONCE = 500;

    private final PageSource pages;
    private final ChangeLog log;
    private final SearchIndexes indexes;
    private final PageReading reading;

    protected SearchProjector() {
        pages = null;
        log = null;
        indexes = null;
        reading = null;
    }

    @Inject
    SearchProjector(PageSource pages, ChangeLog log, SearchIndexes indexes, PageTypes types, Markup markup, Base base) {
        this.pages = pages;
        this.log = log;
        this.indexes = indexes;
        this.reading = new PageReading(types, markup, base);
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public long position() {
        return indexes.written().position();
    }

    @Override
    public void apply(List<Change> changes) {
        TextIndex index = indexes.written();
        long position = changes.getLast().seq();
        Set<Slug> slugs = changes.stream().map(Change::slug).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Page> touched = pages.pages(slugs);
        List<Slug> concerned = new ArrayList<>(new Mentions(index).concernedBy(touched));
        concerned.removeAll(slugs);
        for (int from = 0; from < concerned.size(); from += AT_ONCE) {
            List<Slug> some = concerned.subList(from, Math.min(from + AT_ONCE, concerned.size()));
            List<Page> also = pages.pages(some);
            index.write(read(also), gone(also));
        }
        index.write(read(touched), gone(touched), position);
        indexes.reached(position);
    }

    @Override
    public void leaveOut(Collection<Slug> slugs, long position) {
        indexes.written().write(List.of(), slugs, position);
    }

    private List<IndexedPage> read(List<Page> found) {
        List<Page> there = found.stream().filter(page -> !page.deleted()).toList();
        Set<Slug> topics = new HashSet<>();
        there.forEach(page -> topics.addAll(reading.topics(page)));
        Map<Slug, PageSummary> summaries = new HashMap<>();
        pages.summaries(topics).forEach(summary -> summaries.put(summary.slug(), summary));
        return there.stream().map(page -> reading.read(page, summaries)).toList();
    }

    private static Collection<Slug> gone(List<Page> found) {
        return found.stream().filter(Page::deleted).map(Page::slug).toList();
    }

    /** All is indexed anew, beside the index that is asked meanwhile. */
    @Override
    public void clear() {
        indexes.renew(log.last());
    }
}
