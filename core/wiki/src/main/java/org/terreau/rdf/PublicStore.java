package org.terreau.rdf;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.terreau.address.Base;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
import org.terreau.page.Redirect;
import org.terreau.reading.Alterations;
import org.terreau.reading.Reading;
import org.terreau.settings.Settings;
import org.terreau.sparql.QueryableStore;
import org.terreau.spi.page.Slug;

/** The RDF store that anybody may query: nothing that is not public ever enters it. */
@ApplicationScoped
public class PublicStore extends GraphProjector implements QueryableStore {

    private final TdbStore store;

    protected PublicStore() {
        super(null, null, null, null);
        store = null;
    }

    @Inject
    PublicStore(PageSource pages, PageGraph description, Base base, Alterations alterations, Settings settings) {
        super(pages, description, base, alterations);
        this.store = new TdbStore(settings.rdf("public"));
    }

    @Override
    public String name() {
        return "public-rdf";
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> query) {
        Reading.query();
        return store.read(query);
    }

    @Override
    TdbStore store() {
        return store;
    }

    @Override
    boolean holds(Page page) {
        return page.isPublic();
    }

    @Override
    boolean holds(Redirect redirect) {
        return redirect.isPublic();
    }

    @Override
    Function<Page, Set<Triple>> saying(Collection<Slug> targets, PageSource pages) {
        Map<Slug, Slug> shown = pages.publicOnes(targets);
        return page -> triples(page, shown);
    }

    @Override
    Set<Triple> said(Redirect redirect) {
        return triples(redirect);
    }

    /** The word of where a name leads is no page. */
    @Override
    boolean hasAsPublic(DatasetGraph before, Node graph) {
        return before.contains(graph, graph, FOAF.primaryTopic.asNode(), Node.ANY);
    }

    @PreDestroy
    void close() {
        store.close();
    }
}
