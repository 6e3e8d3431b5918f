package org.terreau.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.terreau.address.Base;
import org.terreau.page.Pages;
import org.terreau.rdf.CommunityStore;
import org.terreau.rdf.PublicStore;
import org.terreau.sparql.QueryableStore;
import org.terreau.spi.access.Reader;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;

/**
 * The commons out of its RDF stores. Who isn't signed in is answered by the public one, which has nothing else than what
 * the community store would show them, and which answers faster since nothing has to be hidden.
 */
@ApplicationScoped
public class StoreCommons implements Commons {

    private final PublicStore open;
    private final CommunityStore community;
    private final Pages pages;
    private final Base base;

    protected StoreCommons() {
        this(null, null, null, null);
    }

    @Inject
    StoreCommons(PublicStore open, CommunityStore community, Pages pages, Base base) {
        this.open = open;
        this.community = community;
        this.pages = pages;
        this.base = base;
    }

    @Override
    public CommonsView asSeenBy(Reader reader) {
        QueryableStore seen = reader.isAnonymous() ? open : community.asSeenBy(reader)::read;
        return new StoreView(seen, slugs -> pages.find(slugs, reader), base);
    }
}
