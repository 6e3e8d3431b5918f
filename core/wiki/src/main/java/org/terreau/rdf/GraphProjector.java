package org.terreau.rdf;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.terreau.address.Base;
import org.terreau.change.Change;
import org.terreau.change.Projector;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
import org.terreau.spi.page.Slug;

/** Keeps, in a store, one named graph a page: {@code {base}/wiki/{slug}}. */
abstract class GraphProjector implements Projector {

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

    /** Called in the transaction in which the page's graph is replaced, or taken away. */
    void replaced(DatasetGraph dataset, Node graph, Page page) {}

    @Override
    public long position() {
        return store().position();
    }

    @Override
    public void clear() {
        store().clear();
    }

    @Override
    public void apply(List<Change> changes) {
        Set<Slug> slugs = changes.stream().map(Change::slug).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Page> touched = pages.pages(slugs);
        List<Page> alsoTouched = pages.pages(pages.pointingTo(appearingOrDisappearing(touched)).stream()
                .filter(slug -> !slugs.contains(slug))
                .toList());
        store().write(changes.getLast().seq(), dataset -> {
            touched.forEach(page -> replace(dataset, page));
            alsoTouched.forEach(page -> replace(dataset, page));
        });
    }

    /** A page that comes into the store, or leaves it, changes what the graphs that point to it may say. */
    private Set<Slug> appearingOrDisappearing(List<Page> touched) {
        return store().read(dataset -> touched.stream()
                .filter(page -> holds(page) != dataset.containsGraph(graph(page.slug())))
                .map(Page::slug)
                .collect(Collectors.toSet()));
    }

    private void replace(DatasetGraph dataset, Page page) {
        Node name = graph(page.slug());
        dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
        if (holds(page)) {
            Set<Slug> shown = shown(description.targets(page));
            Graph triples = description.of(page, shown::contains);
            triples.stream()
                    .forEach(triple ->
                            dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        }
        replaced(dataset, name, page);
    }

    private Node graph(Slug slug) {
        return NodeFactory.createURI(base.page(slug));
    }
}
