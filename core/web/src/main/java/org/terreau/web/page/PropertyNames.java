package org.terreau.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
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
     * The name of a property in a language: its own, or that of its field in a form where another vocabulary has it; the
     * last part of its IRI where it has none.
     *
     * @param property its IRI, or a prefixed name: {@code tr:cooperatesWith}
     */
    public String of(String property, Locale language) {
        Optional<String> iri = property.contains("/") ? Optional.of(property) : types.property(property);
        return iri.map(NodeFactory::createURI).stream()
                .flatMap(known -> Stream.concat(texts(known, RDFS.label.asNode()), fieldNames(known)))
                .map(name -> name.in(language))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> property.replaceFirst("^.*[/#]", ""));
    }

    private Stream<Localized> fieldNames(Node property) {
        return types.vocabulary().find(Node.ANY, SHACL.path, property).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .flatMap(field -> texts(field, SHACL.name));
    }

    private Stream<Localized> texts(Node of, Node property) {
        Map<String, String> texts =
                types.vocabulary().find(of, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                        .filter(Node::isLiteral)
                        .collect(Collectors.toMap(
                                Node::getLiteralLanguage, Node::getLiteralLexicalForm, (first, second) -> first));
        return texts.isEmpty() ? Stream.empty() : Stream.of(new Localized(texts));
    }
}
