package org.terreau.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.terreau.ontology.Prefixes;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.shape.Shapes;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;

/** The types of page that the core and the plugins bring, with their vocabulary, read once at start. */
@ApplicationScoped
public class PageTypes {

    private static final String COMMON = "org/terreau/ontology/common";

    private final List<PageType> types;
    private final Graph vocabulary;
    private final Shapes shapes;
    private final Schemes schemes;
    private final Map<String, List<Query>> derivations = new HashMap<>();

    protected PageTypes() {
        this(List.of());
    }

    @Inject
    PageTypes(Instance<Plugin> plugins) {
        this(plugins.stream().toList());
    }

    /** @throws IllegalStateException where two plugins bring the same type, naming both */
    public PageTypes(List<Plugin> plugins) {
        refuseDoubles(plugins);
        types = plugins.stream()
                .flatMap(plugin -> plugin.pageTypes().stream())
                .sorted(Comparator.comparingInt(PageType::order).thenComparing(PageType::name))
                .toList();
        vocabulary = load(types);
        shapes = Shapes.of(vocabulary);
        schemes = Schemes.of(vocabulary);
        types.forEach(type -> derivations.put(
                type.name(),
                Stream.of(COMMON, type.vocabulary())
                        .flatMap(folder -> text(folder + "/derived.rq").stream())
                        .map(QueryFactory::create)
                        .toList()));
    }

    /** In the order of menus. */
    public List<PageType> all() {
        return types;
    }

    public Optional<PageType> named(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
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

    private static void refuseDoubles(List<Plugin> plugins) {
        Map<String, String> owners = new HashMap<>();
        for (Plugin plugin : plugins) {
            for (PageType type : plugin.pageTypes()) {
                String other = owners.putIfAbsent(type.name(), plugin.name());
                if (other != null) {
                    throw new IllegalStateException("The plugins " + other + " and " + plugin.name()
                            + " both bring the type " + type.name() + ": take one of them out");
                }
            }
        }
    }

    private static Graph load(List<PageType> types) {
        Set<String> folders = new LinkedHashSet<>();
        folders.add(COMMON);
        types.forEach(type -> folders.add(type.vocabulary()));
        Graph graph = GraphFactory.createDefaultGraph();
        for (String folder : folders) {
            for (String file : List.of("classes.ttl", "shapes.ttl", "schemes.ttl")) {
                text(folder + "/" + file)
                        .ifPresent(turtle ->
                                RDFParser.fromString(turtle, Lang.TURTLE).parse(graph));
            }
        }
        return graph;
    }

    private static Optional<String> text(String resource) {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(PageTypes.class.getClassLoader());
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The vocabulary " + resource + " can't be read", e);
        }
    }
}
