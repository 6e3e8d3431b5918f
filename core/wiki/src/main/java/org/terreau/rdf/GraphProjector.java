package org.terreau.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.address.Base;
import org.terreau.change.Change;
import org.terreau.change.Projector;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
import org.terreau.page.Redirect;
import org.terreau.reading.Alterations;
import org.terreau.reading.Ground;
import org.terreau.spi.page.Slug;

/**
 * Keeps, in a store, one named graph a page: {@code {base}/wiki/{slug}}. Under a name that leads to another page, the
 * graph says so: {@code <old> dcterms:isReplacedBy <new>}.
 */
abstract class GraphProjector implements Projector {

    private static final Logger LOG = LoggerFactory.getLogger(GraphProjector.class);

    private final PageSource pages;
    private final PageGraph description;
    private final Base base;
    private final Alterations alterations;

    GraphProjector(PageSource pages, PageGraph description, Base base, Alterations alterations) {
        this.pages = pages;
        this.description = description;
        this.base = base;
        this.alterations = alterations;
    }

    abstract TdbStore store();

    /** Whether this store says anything of this page, or knows who may read it. */
    abstract boolean holds(Page page);

    /** Whether this store says where that name leads. */
    abstract boolean holds(Redirect redirect);

    /** What this store says of pages that point to no others than these. */
    abstract Function<Page, Set<Triple>> saying(Collection<Slug> targets, PageSource pages);

    /** What this store says of a name that leads on, of those that it holds. */
    abstract Set<Triple> said(Redirect redirect);

    /** All graphs that this store has something of. */
    Stream<Node> graphs(DatasetGraph dataset) {
        return Iter.asStream(dataset.listGraphNodes());
    }

    /** Whether this store took this page for a public one until now. */
    abstract boolean hasAsPublic(DatasetGraph before, Node graph);

    /**
     * Called in the transaction in which a graph is brought up to date, or taken away.
     *
     * @param known what there is, and who may know of it; empty where there is nothing any more
     * @return whether other people than before may know of it
     */
    boolean replaced(DatasetGraph dataset, Node graph, Optional<Known> known) {
        return false;
    }

    Set<Slug> targets(Page page) {
        return description.targets(page);
    }

    Set<Triple> triples(Page page, Map<Slug, Slug> shown) {
        return description.triples(page, slug -> Optional.ofNullable(shown.get(slug)));
    }

    Set<Triple> triples(Redirect redirect) {
        return description.of(redirect).stream().collect(Collectors.toSet());
    }

    @Override
    public long position() {
        return store().position();
    }

    @Override
    public String edition() {
        return description.edition();
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
        PageSource now = pages.asOf(changes.getLast().seq());
        Set<Slug> slugs = slugs(changes.stream());
        Set<Slug> outward = slugs(changes.stream().filter(Change::outward));
        List<Page> touched = now.pages(slugs);
        List<Redirect> redirects = now.redirects(outward);
        Map<Slug, Described> described = new LinkedHashMap<>();
        slugs.forEach(slug -> described.put(slug, nothing(slug)));
        Function<Page, Set<Triple>> saying = sayingOf(touched, now);
        touched.forEach(page -> described.put(page.slug(), describe(page, saying)));
        describePointingTo(calledOtherwise(outward, touched, redirects), slugs, now)
                .forEach(each -> described.put(each.slug, each));
        redirects.forEach(redirect -> described.put(redirect.from(), describe(redirect)));
        write(changes.getLast().seq(), described.values());
    }

    private static Set<Slug> slugs(Stream<Change> changes) {
        return changes.map(Change::slug).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void leaveOut(Collection<Slug> slugs, long position) {
        List<Described> described =
                new ArrayList<>(slugs.stream().map(this::nothing).toList());
        described.addAll(describePointingTo(slugs, slugs, pages));
        write(position, described);
    }

    /**
     * All in one transaction, in which the store copies what it alters once. Whether a page appears or disappears is seen
     * by comparison with what is there: that of a later change is left.
     */
    @Override
    public void refresh(List<Slug> slugs, Function<Collection<Slug>, Set<Slug>> ahead) {
        write(ListUtils.partition(slugs, PageSource.AT_ONCE).stream().flatMap(some -> due(some, ahead)));
    }

    private Stream<Described> due(List<Slug> slugs, Function<Collection<Slug>, Set<Slug>> ahead) {
        PageSource now = pages.asOf(position());
        List<Page> found = now.pages(slugs);
        List<Redirect> redirects = now.redirects(slugs);
        Map<Slug, Described> described = new LinkedHashMap<>();
        Function<Page, Set<Triple>> saying = sayingOf(found, now);
        found.forEach(page -> described.put(page.slug(), describe(page, saying)));
        redirects.forEach(redirect -> described.put(redirect.from(), describe(redirect)));
        Set<Slug> later = new HashSet<>(ahead.apply(slugs));
        redirects.stream()
                .filter(redirect -> later.contains(redirect.to()))
                .map(Redirect::from)
                .toList()
                .forEach(later::add);
        return described.values().stream().filter(description -> !later.contains(description.slug));
    }

    @Override
    public void sweep() {
        List<Slug> named = store().read(dataset -> graphs(dataset)
                .flatMap(graph -> base.slugOfPage(graph.getURI()).stream())
                .toList());
        ListUtils.partition(named, PageSource.AT_ONCE).forEach(this::sweep);
    }

    private void sweep(List<Slug> named) {
        Set<Slug> orphans = new LinkedHashSet<>(named);
        pages.summaries(named).forEach(page -> orphans.remove(page.slug()));
        pages.redirects(named).forEach(redirect -> orphans.remove(redirect.from()));
        if (!orphans.isEmpty()) {
            write(orphans.stream().map(this::nothing));
        }
    }

    private void write(long position, Collection<Described> all) {
        Set<Ground> altered = new HashSet<>();
        store().write(position, dataset -> all.forEach(each -> altered.addAll(each.replaceIn(dataset))));
        alterations.altered(altered, position);
    }

    /** They may be described while they are written: one part after the other, in the one transaction. */
    private void write(Stream<Described> all) {
        Set<Ground> altered = new HashSet<>();
        store().write(dataset -> all.forEach(each -> altered.addAll(each.replaceIn(dataset))));
        alterations.altered(altered, store().position());
    }

    /** The pages that others are to name in another way than they did, or not to name any more. */
    private Set<Slug> calledOtherwise(Set<Slug> slugs, List<Page> touched, List<Redirect> redirects) {
        Set<Slug> called = new LinkedHashSet<>(slugs);
        touched.forEach(page -> called.remove(page.slug()));
        called.addAll(alteringPointing(
                touched.stream().filter(page -> slugs.contains(page.slug())).toList()));
        redirects.stream()
                .filter(redirect -> slugs.contains(redirect.from()))
                .map(Redirect::to)
                .forEach(called::add);
        return called;
    }

    private List<Described> describePointingTo(Collection<Slug> targets, Collection<Slug> without, PageSource source) {
        List<Page> pointing = source.pages(source.pointingTo(targets).stream()
                .filter(slug -> !without.contains(slug))
                .toList());
        Function<Page, Set<Triple>> saying = sayingOf(pointing, source);
        return pointing.stream().map(page -> describeIfPossible(page, saying)).toList();
    }

    /** All that these pages point to is asked for at once. */
    private Function<Page, Set<Triple>> sayingOf(List<Page> several, PageSource source) {
        List<Slug> targets = several.stream()
                .filter(this::holds)
                .flatMap(this::targetsIfPossible)
                .distinct()
                .toList();
        return saying(targets, source);
    }

    /** None of a page that can't be read: that is told where it is described. */
    private Stream<Slug> targetsIfPossible(Page page) {
        try {
            return targets(page).stream();
        } catch (RuntimeException | LinkageError | StackOverflowError toldLater) {
            LOG.debug("{} can't be described", page.slug(), toldLater);
            return Stream.empty();
        }
    }

    /**
     * Those of which others may be to say something else: all but what was and is public. What the store has of the others
     * doesn't tell what is said of them: whoever says it may have been described when they were public.
     */
    private Set<Slug> alteringPointing(List<Page> touched) {
        return store().read(dataset -> touched.stream()
                .filter(page -> !page.isPublic() || !hasAsPublic(dataset, graph(page.slug())))
                .map(Page::slug)
                .collect(Collectors.toSet()));
    }

    private Described describe(Page page, Function<Page, Set<Triple>> saying) {
        return holds(page)
                ? new Described(page.slug(), Optional.of(Known.page(page.readers())), saying.apply(page))
                : nothing(page.slug());
    }

    private Described describe(Redirect redirect) {
        return holds(redirect)
                ? new Described(redirect.from(), Optional.of(Known.name(redirect.readers())), said(redirect))
                : nothing(redirect.from());
    }

    /** A page that only points to what changed: it is not the change's fault where that one can't be described. */
    private Described describeIfPossible(Page page, Function<Page, Set<Triple>> saying) {
        try {
            return describe(page, saying);
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
        private final Optional<Known> known;
        private final Set<Triple> triples;

        Described(Slug slug, Optional<Known> known, Set<Triple> triples) {
            this.slug = slug;
            this.known = known;
            this.triples = triples;
        }

        /**
         * Writes only the difference: each triple that is written makes the store grow by several blocks.
         *
         * @return the properties by which something else is said now, or to others
         */
        Set<Ground> replaceIn(DatasetGraph dataset) {
            Node name = graph(slug);
            Set<Triple> before = dataset.getGraph(name).stream().collect(Collectors.toSet());
            Set<Triple> gone = new HashSet<>(before);
            gone.removeAll(triples);
            Set<Triple> come = new HashSet<>(triples);
            come.removeAll(before);
            gone.forEach(
                    triple -> dataset.delete(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            come.forEach(triple -> dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            Stream<Triple> altered = replaced(dataset, name, known)
                    ? Stream.of(before.stream(), triples.stream(), namingIt(dataset))
                            .flatMap(Function.identity())
                    : Stream.concat(gone.stream(), come.stream());
            return altered.map(triple -> Ground.property(triple.getPredicate().getURI()))
                    .collect(Collectors.toSet());
        }

        /** What others say of it is hidden with it. */
        private Stream<Triple> namingIt(DatasetGraph dataset) {
            return Stream.of(base.thing(slug), base.page(slug))
                    .map(NodeFactory::createURI)
                    .flatMap(node -> Stream.of(
                            dataset.findNG(Node.ANY, node, Node.ANY, Node.ANY),
                            dataset.findNG(Node.ANY, Node.ANY, Node.ANY, node)))
                    .flatMap(Iter::asStream)
                    .map(Quad::asTriple);
        }
    }
}
