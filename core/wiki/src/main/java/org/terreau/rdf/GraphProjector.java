package org.terreau.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.address.Base;
import org.terreau.change.Change;
import org.terreau.change.Projector;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
import org.terreau.spi.page.Slug;

/** Keeps, in a store, one named graph a page: {@code {base}/wiki/{slug}}. */
abstract class GraphProjector implements Projector {

    private static final Logger LOG = LoggerFactory.getLogger(GraphProjector.class);

    private final PageSource pages;
    private final PageGraph description;
    private final Base base;

    GraphProjector(PageSource pages, PageGraph description, Base base) {
        this.pages = pages;
        this.description = description;
        this.base = base;
    }

    abstract TdbStore store();

    /** Whether this page has a graph in this store. */
    abstract boolean holds(Page page);

    /** Which of the pages that a graph points to may be named in it. */
    abstract Set<Slug> shown(Collection<Slug> targets);

    /** Called in the transaction in which the page's graph is brought up to date, or taken away. */
    void replaced(DatasetGraph dataset, Node graph, Optional<Page> page) {}

    @Override
    public long position() {
        return store().position();
    }

    @Override
    public void clear() {
        store().clear();
    }

    @Override
    public long size() {
        return store().size();
    }

    @Override
    public void apply(List<Change> changes) {
        Set<Slug> slugs = changes.stream().map(Change::slug).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Page> touched = pages.pages(slugs);
        List<Described> described =
                new ArrayList<>(touched.stream().map(this::describe).toList());
        pagesPointingTo(appearingOrDisappearing(touched), slugs)
                .map(this::describeIfPossible)
                .forEach(described::add);
        store().write(
                        changes.getLast().seq(),
                        dataset -> described.forEach(description -> description.replaceIn(dataset)));
    }

    @Override
    public void leaveOut(Collection<Slug> slugs, long position) {
        List<Described> described =
                new ArrayList<>(slugs.stream().map(this::nothing).toList());
        pagesPointingTo(slugs, slugs).map(this::describeIfPossible).forEach(described::add);
        store().write(position, dataset -> described.forEach(description -> description.replaceIn(dataset)));
    }

    /** Whether a page appears or disappears is seen by comparison with what is there: that of a later change is left. */
    @Override
    public void refresh(List<Slug> slugs, Supplier<Set<Slug>> ahead) {
        List<Described> described =
                pages.pages(slugs).stream().map(this::describe).toList();
        Set<Slug> later = ahead.get();
        store().write(dataset -> described.stream()
                .filter(description -> !later.contains(description.slug))
                .forEach(description -> description.replaceIn(dataset)));
    }

    @Override
    public void sweep() {
        List<Node> graphs = store().read(dataset -> Iter.toList(dataset.listGraphNodes()));
        Map<Slug, Node> named = new HashMap<>();
        graphs.forEach(graph -> base.slugOfPage(graph.getURI()).ifPresent(slug -> named.put(slug, graph)));
        pages.pages(named.keySet()).forEach(page -> named.remove(page.slug()));
        store().write(dataset -> named.keySet().forEach(slug -> nothing(slug).replaceIn(dataset)));
    }

    private Stream<Page> pagesPointingTo(Collection<Slug> targets, Collection<Slug> without) {
        return pages
                .pages(pages.pointingTo(targets).stream()
                        .filter(slug -> !without.contains(slug))
                        .toList())
                .stream();
    }

    /** A page that comes into the store, or leaves it, changes what the graphs that point to it may say. */
    private Set<Slug> appearingOrDisappearing(List<Page> touched) {
        return store().read(dataset -> touched.stream()
                .filter(page -> holds(page) != dataset.containsGraph(graph(page.slug())))
                .map(Page::slug)
                .collect(Collectors.toSet()));
    }

    private Described describe(Page page) {
        if (!holds(page)) {
            return new Described(page.slug(), Optional.of(page), Set.of());
        }
        Set<Slug> shown = shown(description.targets(page));
        return new Described(
                page.slug(),
                Optional.of(page),
                description.of(page, shown::contains).stream().collect(Collectors.toSet()));
    }

    /** A page that only points to what changed: it is not the change's fault where that one can't be described. */
    private Described describeIfPossible(Page page) {
        try {
            return describe(page);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("{} goes on without {}, which can't be described", name(), page.slug(), e);
            return nothing(page.slug());
        }
    }

    private Described nothing(Slug slug) {
        return new Described(slug, Optional.empty(), Set.of());
    }

    private Node graph(Slug slug) {
        return NodeFactory.createURI(base.page(slug));
    }

    /** What a page's graph is to be. */
    private final class Described {

        private final Slug slug;
        private final Optional<Page> page;
        private final Set<Triple> triples;

        Described(Slug slug, Optional<Page> page, Set<Triple> triples) {
            this.slug = slug;
            this.page = page;
            this.triples = triples;
        }

        /** Writes only the difference: each triple that is written makes the store grow by several blocks. */
        void replaceIn(DatasetGraph dataset) {
            Node name = graph(slug);
            Set<Triple> before = dataset.getGraph(name).stream().collect(Collectors.toSet());
            before.stream()
                    .filter(triple -> !triples.contains(triple))
                    .forEach(triple ->
                            dataset.delete(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            triples.stream()
                    .filter(triple -> !before.contains(triple))
                    .forEach(triple ->
                            dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            replaced(dataset, name, page);
        }
    }
}
