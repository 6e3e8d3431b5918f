package org.terreau.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.change.Change;
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

    private static final Logger LOG = LoggerFactory.getLogger(SearchProjector.class);

    private final PageSource pages;
    private final SearchFolder folder;
    private final PageReading reading;

    protected SearchProjector() {
        pages = null;
        folder = null;
        reading = null;
    }

    @Inject
    SearchProjector(
            PageSource pages, SearchFolder folder, PageTypes types, Markup markup, Authorities authorities, Base base) {
        this.pages = pages;
        this.folder = folder;
        this.reading = new PageReading(types, markup, authorities, base);
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public long position() {
        return folder.index().position();
    }

    @Override
    public String edition() {
        return reading.edition();
    }

    @Override
    public void apply(List<Change> changes) {
        PageSource now = pages.asOf(changes.getLast().seq());
        Set<Slug> slugs = slugs(changes.stream());
        List<Page> touched = now.pages(slugs);
        for (List<Slug> some : concernedBy(slugs(changes.stream().filter(Change::outward)), slugs, now)) {
            List<Page> also = now.pages(some);
            folder.index().write(read(also, now), gone(some, also));
        }
        folder.index()
                .write(
                        read(touched, now),
                        gone(slugs, touched),
                        changes.getLast().seq());
    }

    private static Set<Slug> slugs(Stream<Change> changes) {
        return changes.map(Change::slug).collect(Collectors.toSet());
    }

    /** The pages that mention one of those that are otherwise for others, or a name that leads to one; without some. */
    private List<List<Slug>> concernedBy(Set<Slug> outward, Set<Slug> without, PageSource source) {
        Map<Slug, Optional<Mentions.Known>> now = new HashMap<>();
        Set<Slug> names = new HashSet<>(outward);
        source.redirects(outward).forEach(redirect -> names.add(redirect.from()));
        Map<Slug, PageSummary> there = summaries(names, source);
        names.forEach(name -> now.put(name, Optional.ofNullable(there.get(name)).map(PageReading::known)));
        return concerned(now, without);
    }

    /** A page that mentions one of these and can't be read any more goes with them: it might tell their titles. */
    @Override
    public void leaveOut(Collection<Slug> slugs, long position) {
        Map<Slug, Optional<Mentions.Known>> now = new HashMap<>();
        slugs.forEach(slug -> now.put(slug, Optional.empty()));
        Set<Slug> out = new HashSet<>(slugs);
        concerned(now, out).forEach(out::addAll);
        folder.index().write(List.of(), out, position);
        out.removeAll(Set.copyOf(slugs));
        out.forEach(slug -> readAgain(slug));
    }

    private void readAgain(Slug slug) {
        try {
            folder.index().write(read(pages.pages(List.of(slug)), pages), List.of());
        } catch (RuntimeException e) {
            LOG.warn("{} can't be searched: it points to a page that is set aside, and can't be read itself", slug, e);
        }
    }

    @Override
    public void refresh(List<Slug> slugs, Function<Collection<Slug>, Set<Slug>> ahead) {
        ListUtils.partition(slugs, PageSource.AT_ONCE).forEach(some -> refreshSome(some, ahead));
    }

    private void refreshSome(List<Slug> slugs, Function<Collection<Slug>, Set<Slug>> ahead) {
        PageSource now = pages.asOf(position());
        List<Page> found = now.pages(slugs);
        Set<Slug> later = ahead.apply(slugs);
        List<Page> due =
                found.stream().filter(page -> !later.contains(page.slug())).toList();
        Set<Slug> gone = gone(slugs, found);
        gone.removeAll(later);
        folder.index().write(read(due, now), gone);
    }

    @Override
    public void sweep() {
        Set<Slug> orphans = new HashSet<>(folder.index().slugs());
        for (List<Slug> some : ListUtils.partition(List.copyOf(orphans), PageSource.AT_ONCE)) {
            pages.summaries(some).forEach(page -> orphans.remove(page.slug()));
        }
        folder.index().write(List.of(), orphans);
    }

    @Override
    public void clear() {
        folder.renew();
    }

    /** The pages that these concern, without these and some others, in parts that can be read at once. */
    private List<List<Slug>> concerned(Map<Slug, Optional<Mentions.Known>> now, Set<Slug> without) {
        Set<Slug> concerned = new HashSet<>(new Mentions(folder.index()).concernedBy(now));
        concerned.removeAll(now.keySet());
        concerned.removeAll(without);
        return ListUtils.partition(List.copyOf(concerned), PageSource.AT_ONCE);
    }

    private List<IndexedPage> read(List<Page> found, PageSource source) {
        List<Page> there = found.stream().filter(page -> !page.deleted()).toList();
        Set<Slug> topics = new HashSet<>();
        there.forEach(page -> topics.addAll(reading.topics(page)));
        Map<Slug, PageSummary> summaries = summaries(topics, source);
        return there.stream().map(page -> reading.read(page, summaries)).toList();
    }

    /** Of the pages that are found under these names, be it under one that leads on, which all their readers may know. */
    private static Map<Slug, PageSummary> summaries(Set<Slug> names, PageSource source) {
        Map<Slug, PageSummary> found = new HashMap<>();
        source.summaries(names).forEach(summary -> found.put(summary.slug(), summary));
        Set<Slug> others = new HashSet<>(names);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            Map<Slug, Slug> led = source.led(others);
            Map<Slug, PageSummary> elsewhere = new HashMap<>();
            source.summaries(led.values()).forEach(summary -> elsewhere.put(summary.slug(), summary));
            led.forEach((from, to) -> Optional.ofNullable(elsewhere.get(to)).ifPresent(page -> found.put(from, page)));
        }
        return found;
    }

    /** Those of these slugs that no page has, or only one that is deleted. */
    private static Set<Slug> gone(Collection<Slug> slugs, List<Page> found) {
        Set<Slug> gone = new HashSet<>(slugs);
        found.stream().filter(page -> !page.deleted()).map(Page::slug).forEach(gone::remove);
        return gone;
    }
}
