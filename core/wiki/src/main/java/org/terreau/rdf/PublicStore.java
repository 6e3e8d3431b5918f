package org.terreau.rdf;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
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
    Map<Slug, Slug> shown(Collection<Slug> targets, PageSource pages) {
        return pages.publicOnes(targets);
    }

    @PreDestroy
    void close() {
        store.close();
    }
}
