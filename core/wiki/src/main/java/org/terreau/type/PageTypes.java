package org.terreau.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.ontology.Prefixes;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.shape.Shapes;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;

/** The types of page that the core and the running plugins bring, with their vocabulary, read once at start. */
@ApplicationScoped
public class PageTypes {

    private final List<PageType> types;
    private final Set<String> importable;
    private final Graph vocabulary;
    private final UUID edition;
    private final Shapes shapes;
    private final Schemes schemes;
    private final Map<String, List<Query>> derivations = new HashMap<>();

    protected PageTypes() {
        this(List.of());
    }

    public PageTypes(List<Plugin> plugins) {
        this(new Plugins(plugins));
    }

    @Inject
    public PageTypes(Plugins plugins) {
        types = plugins.running().stream()
                .flatMap(plugin -> plugin.pageTypes().stream())
                .sorted(Comparator.comparingInt(PageType::order).thenComparing(PageType::name))
                .toList();
        importable = plugins.running().stream()
                .flatMap(plugin -> plugin.importable().stream())
                .collect(Collectors.toUnmodifiableSet());
        vocabulary = VocabularyFiles.load(types);
        edition = VocabularyFiles.edition(types);
        shapes = Shapes.of(vocabulary);
        schemes = Schemes.of(vocabulary);
        types.forEach(type -> derivations.put(type.name(), VocabularyFiles.derivations(type)));
    }

    /** In the order of menus. */
    public List<PageType> all() {
        return types;
    }

    public Optional<PageType> named(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Whether people can make pages of a type from the rows of a file. */
    public boolean importable(String type) {
        return importable.contains(type);
    }

    /** The shape of a type that {@link #named} knows. */
    public Shape shape(PageType type) {
        return shapes.named(type.name())
                .orElseThrow(() -> new IllegalStateException("The type " + type.name() + " has no shape"));
    }

    public Shapes shapes() {
        return shapes;
    }

    public Schemes schemes() {
        return schemes;
    }

    /** Classes, properties, shapes and concept schemes of all types together. */
    public Graph vocabulary() {
        return vocabulary;
    }

    /**
     * Names what all types together make of the pages of a commons: another one where a type comes, goes or changes, where
     * authorities know something else, or where the commons has another address.
     */
    public String edition(Base base, Authorities authorities) {
        String all = edition + " " + base + " " + authorities.edition();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The CONSTRUCT queries whose results go with the triples of each page of a type. */
    public List<Query> derivations(String type) {
        return derivations.getOrDefault(type, List.of());
    }

    /**
     * The IRI of a property of the vocabulary written with a prefix, as typed links do: {@code tr:partner}. Empty
     * where the vocabulary has no such property.
     */
    public Optional<String> property(String prefixed) {
        String iri = Prefixes.mapping().expandPrefix(prefixed);
        Node property = NodeFactory.createURI(iri);
        return Stream.of(OWL.ObjectProperty, RDF.Property)
                        .anyMatch(kind -> vocabulary.contains(property, RDF.type.asNode(), kind.asNode()))
                ? Optional.of(iri)
                : Optional.empty();
    }
}
