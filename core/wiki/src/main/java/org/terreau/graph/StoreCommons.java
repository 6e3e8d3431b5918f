package org.terreau.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.terreau.address.Base;
import org.terreau.page.Pages;
import org.terreau.rdf.CommunityStore;
import org.terreau.rdf.PublicStore;
import org.terreau.shape.Localized;
import org.terreau.sparql.QueryableStore;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.type.PageTypes;

/**
 * The commons out of its RDF stores. Who may read no more than anybody is answered by the public one, which has nothing
 * else than what the community store would show them, and which answers faster since nothing has to be hidden.
 */
@ApplicationScoped
public class StoreCommons implements Commons {

    private final PublicStore open;
    private final CommunityStore community;
    private final Pages pages;
    private final PageTypes types;
    private final Base base;

    protected StoreCommons() {
        this(null, null, null, null, null);
    }

    @Inject
    StoreCommons(PublicStore open, CommunityStore community, Pages pages, PageTypes types, Base base) {
        this.open = open;
        this.community = community;
        this.pages = pages;
        this.types = types;
        this.base = base;
    }

    @Override
    public CommonsView asSeenBy(Reader reader) {
        QueryableStore seen = reader.tokens().equals(Tokens.PUBLIC) ? open : community.asSeenBy(reader)::read;
        return new StoreView(seen, slugs -> pages.find(slugs, reader), base);
    }

    @Override
    public Optional<String> label(Node term, Locale locale) {
        return Stream.of(SKOS.prefLabel, RDFS.label)
                .map(property -> new Localized(texts(term, property.asNode())))
                .filter(text -> !text.isEmpty())
                .map(text -> text.in(locale))
                .findFirst();
    }

    private Map<String, String> texts(Node term, Node property) {
        Map<String, String> texts = new HashMap<>();
        types.vocabulary()
                .find(term, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .forEach(text -> texts.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return texts;
    }
}
