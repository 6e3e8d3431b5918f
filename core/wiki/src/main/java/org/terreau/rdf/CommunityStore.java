package org.terreau.rdf;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.terreau.address.Base;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
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
    private final Map<Node, Tokens> readers = new ConcurrentHashMap<>();

    protected CommunityStore() {
        super(null, null, null);
        base = null;
        store = null;
    }

    @Inject
    CommunityStore(PageSource pages, PageGraph description, Base base, Settings settings) {
        super(pages, description, base);
        this.base = base;
        this.store = new TdbStore(settings.rdf("community"));
        store.read(dataset -> {
            dataset.find(READERS, Node.ANY, READERS, Node.ANY)
                    .forEachRemaining(quad -> readers.put(
                            quad.getSubject(), Tokens.parse(quad.getObject().getLiteralLexicalForm())));
            return readers.size();
        });
    }

    /** The store with only the graphs that this reader may read, the default graph being their union. */
    public CommunityView asSeenBy(Reader reader) {
        return new CommunityView(store, quad -> sees(quad, reader));
    }

    private boolean sees(Quad quad, Reader reader) {
        return mayRead(quad.getGraph(), reader)
                && (!quad.getObject().isURI()
                        || base.slugOfThing(quad.getObject().getURI())
                                .map(slug -> mayRead(NodeFactory.createURI(base.page(slug)), reader))
                                .orElse(true));
    }

    private boolean mayRead(Node graph, Reader reader) {
        Tokens asked = readers.get(graph);
        return asked != null && reader.meets(asked);
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

    /** All: the view hides what its reader may not know of. */
    @Override
    Set<Slug> shown(Collection<Slug> targets) {
        return Set.copyOf(targets);
    }

    @Override
    void replaced(DatasetGraph dataset, Node graph, Page page) {
        dataset.deleteAny(READERS, graph, READERS, Node.ANY);
        if (page.deleted()) {
            readers.remove(graph);
        } else {
            dataset.add(
                    READERS,
                    graph,
                    READERS,
                    NodeFactory.createLiteralString(page.readers().toString()));
            readers.put(graph, page.readers());
        }
    }

    @Override
    public void clear() {
        super.clear();
        readers.clear();
    }

    @PreDestroy
    void close() {
        store.close();
    }
}
