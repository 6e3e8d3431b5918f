package org.terreau.rdf;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.terreau.address.Base;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
import org.terreau.page.Redirect;
import org.terreau.reading.Alterations;
import org.terreau.settings.Settings;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/**
 * The RDF store of what only some may read: what is said by all pages that are not deleted and isn't in the public store.
 * {@link #asSeenBy} is the only way in: it gives what is public, and of the rest what the reader may read.
 */
@ApplicationScoped
public class CommunityStore extends GraphProjector {

    /** What each graph is, and which tokens it asks for: kept in a graph of its own, that no reader ever sees. */
    private static final Node READERS = NodeFactory.createURI("urn:terreau:readers");

    private final PublicStore open;
    private final Base base;
    private final TdbStore store;

    protected CommunityStore() {
        super(null, null, null, null);
        open = null;
        base = null;
        store = null;
    }

    @Inject
    CommunityStore(
            PublicStore open,
            PageSource pages,
            PageGraph description,
            Base base,
            Alterations alterations,
            Settings settings) {
        super(pages, description, base, alterations);
        this.open = open;
        this.base = base;
        this.store = new TdbStore(settings.rdf("community"));
    }

    /** Both stores as one, with only the graphs that this reader may read, the default graph being their union. */
    public CommunityView asSeenBy(Reader reader) {
        return new CommunityView(open.store(), store, dataset -> new Sight(dataset, reader));
    }

    /** What one reader sees of the rest in one transaction: a graph and its readers are always of the same moment. */
    private final class Sight implements Predicate<Quad> {

        private final DatasetGraph dataset;
        private final Reader reader;
        private final Map<Node, Boolean> known = new HashMap<>();

        Sight(DatasetGraph dataset, Reader reader) {
            this.dataset = dataset;
            this.reader = reader;
        }

        @Override
        public boolean test(Quad quad) {
            return mayRead(quad.getGraph()) && mayKnowOf(quad.getSubject()) && mayKnowOf(quad.getObject());
        }

        /** Whoever may not read a page knows neither it nor its thing. */
        private boolean mayKnowOf(Node node) {
            return !node.isURI()
                    || base.slugOfThing(node.getURI())
                            .or(() -> base.slugOfPage(node.getURI()))
                            .map(slug -> mayRead(NodeFactory.createURI(base.page(slug))))
                            .orElse(true);
        }

        private boolean mayRead(Node graph) {
            return known.computeIfAbsent(
                    graph,
                    name -> known(dataset, name)
                            .map(there -> reader.meets(there.readers()))
                            .orElse(false));
        }
    }

    @Override
    public String name() {
        return "community-rdf";
    }

    /** Not that of a store which has what is public too. */
    @Override
    public String edition() {
        return super.edition() + " without the public";
    }

    @Override
    TdbStore store() {
        return store;
    }

    @Override
    boolean holds(Page page) {
        return !page.deleted();
    }

    @Override
    boolean holds(Redirect redirect) {
        return !redirect.dead();
    }

    /** Nothing, as usual, where all that a public page points to is public. */
    @Override
    Function<Page, Set<Triple>> saying(Collection<Slug> targets, PageSource pages) {
        Map<Slug, Slug> all = shown(targets, pages);
        Map<Slug, Slug> shown = pages.publicOnes(targets);
        Predicate<Slug> alike = slug -> Objects.equals(all.get(slug), shown.get(slug));
        return page -> {
            if (!page.isPublic()) {
                return triples(page, all);
            }
            return targets(page).stream().allMatch(alike) ? Set.of() : rest(page, all, shown);
        };
    }

    private Set<Triple> rest(Page page, Map<Slug, Slug> all, Map<Slug, Slug> shown) {
        Set<Triple> rest = triples(page, all);
        rest.removeAll(triples(page, shown));
        return rest;
    }

    /**
     * All, since the view hides what its reader may not know of. Where a name that leads on may be known to fewer than
     * the page it leads to, it stays as it is: the view shows it to them alone.
     */
    private static Map<Slug, Slug> shown(Collection<Slug> targets, PageSource pages) {
        Map<Slug, Slug> shown = new HashMap<>();
        targets.forEach(target -> shown.put(target, target));
        shown.putAll(pages.led(targets));
        return shown;
    }

    @Override
    Set<Triple> said(Redirect redirect) {
        return redirect.isPublic() ? Set.of() : triples(redirect);
    }

    @Override
    boolean hasAsPublic(DatasetGraph before, Node graph) {
        return known(before, graph).filter(Known::isPublicPage).isPresent();
    }

    /** Also of what is public, which has no more here than that it is. */
    @Override
    Stream<Node> graphs(DatasetGraph dataset) {
        return Stream.concat(
                super.graphs(dataset),
                Iter.asStream(dataset.find(READERS, Node.ANY, Node.ANY, Node.ANY))
                        .map(Quad::getSubject));
    }

    @Override
    boolean replaced(DatasetGraph dataset, Node graph, Optional<Known> known) {
        if (known.equals(known(dataset, graph))) {
            return false;
        }
        dataset.deleteAny(READERS, graph, Node.ANY, Node.ANY);
        known.ifPresent(there -> dataset.add(
                READERS,
                graph,
                there.what(),
                NodeFactory.createLiteralString(there.readers().toString())));
        return true;
    }

    private static Optional<Known> known(DatasetGraph dataset, Node graph) {
        Iterator<Quad> found = dataset.find(READERS, graph, Node.ANY, Node.ANY);
        return found.hasNext() ? Optional.of(known(found.next())) : Optional.empty();
    }

    private static Known known(Quad quad) {
        return new Known(quad.getPredicate(), Tokens.parse(quad.getObject().getLiteralLexicalForm()));
    }

    @PreDestroy
    void close() {
        store.close();
    }
}
