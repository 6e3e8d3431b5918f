package org.terreau.rdf;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
 * The RDF store of every page that is not deleted, whoever may read it. {@link #asSeenBy} is the only way in: what it
 * gives hides, below any query, the graphs that the reader may not read.
 */
@ApplicationScoped
public class CommunityStore extends GraphProjector {

    /** Which tokens a graph asks for: kept in a graph of its own, that no reader ever sees. */
    private static final Node READERS = NodeFactory.createURI("urn:terreau:readers");

    private final Base base;
    private final TdbStore store;

    protected CommunityStore() {
        super(null, null, null, null);
        base = null;
        store = null;
    }

    @Inject
    CommunityStore(PageSource pages, PageGraph description, Base base, Alterations alterations, Settings settings) {
        super(pages, description, base, alterations);
        this.base = base;
        this.store = new TdbStore(settings.rdf("community"));
    }

    /** The store with only the graphs that this reader may read, the default graph being their union. */
    public CommunityView asSeenBy(Reader reader) {
        return new CommunityView(store, dataset -> new Sight(dataset, reader));
    }

    /** What one reader sees in one transaction: a graph and its readers are always of the same moment. */
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
            return mayRead(quad.getGraph())
                    && (!quad.getObject().isURI()
                            || base.slugOfThing(quad.getObject().getURI())
                                    .map(slug -> mayRead(NodeFactory.createURI(base.page(slug))))
                                    .orElse(true));
        }

        private boolean mayRead(Node graph) {
            return known.computeIfAbsent(
                    graph,
                    name -> readers(dataset, name)
                            .map(tokens -> reader.meets(Tokens.parse(tokens)))
                            .orElse(false));
        }
    }

    @Override
    public String name() {
        return "community-rdf";
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

    /**
     * All, since the view hides what its reader may not know of. Where a name that leads on may be known to fewer than
     * the page it leads to, it stays as it is: the view shows it to them alone.
     */
    @Override
    Map<Slug, Slug> shown(Collection<Slug> targets, PageSource pages) {
        Map<Slug, Slug> shown = new HashMap<>();
        targets.forEach(target -> shown.put(target, target));
        shown.putAll(pages.led(targets));
        return shown;
    }

    @Override
    boolean replaced(DatasetGraph dataset, Node graph, Optional<Tokens> known) {
        Optional<String> asked = known.map(Tokens::toString);
        if (asked.equals(readers(dataset, graph))) {
            return false;
        }
        dataset.deleteAny(READERS, graph, READERS, Node.ANY);
        asked.ifPresent(tokens -> dataset.add(READERS, graph, READERS, NodeFactory.createLiteralString(tokens)));
        return true;
    }

    private static Optional<String> readers(DatasetGraph dataset, Node graph) {
        Iterator<Quad> found = dataset.find(READERS, graph, READERS, Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
    }

    @PreDestroy
    void close() {
        store.close();
    }
}
