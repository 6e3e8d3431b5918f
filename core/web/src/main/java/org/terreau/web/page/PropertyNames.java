package org.terreau.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.terreau.shape.Localized;
import org.terreau.type.PageTypes;

/** What people call the properties of the vocabulary. */
@ApplicationScoped
public class PropertyNames {

    private final PageTypes types;

    protected PropertyNames() {
        this(null);
    }

    @Inject
    public PropertyNames(PageTypes types) {
        this.types = types;
    }

    /**
     * The name of a property in a language; the last part of its IRI where it has none.
     *
     * @param property its IRI, or a prefixed name: {@code tr:cooperatesWith}
     */
    public String of(String property, Locale language) {
        Optional<String> iri = property.contains("/") ? Optional.of(property) : types.property(property);
        return iri.map(known -> label(NodeFactory.createURI(known)).in(language))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> property.replaceFirst("^.*[/#]", ""));
    }

    private Localized label(Node property) {
        return new Localized(
                types
                        .vocabulary()
                        .find(property, RDFS.label.asNode(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList()
                        .stream()
                        .filter(Node::isLiteral)
                        .collect(Collectors.toMap(
                                Node::getLiteralLanguage, Node::getLiteralLexicalForm, (first, second) -> first)));
    }
}
