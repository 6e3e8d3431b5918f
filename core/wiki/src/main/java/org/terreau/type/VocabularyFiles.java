package org.terreau.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shapes;
import org.terreau.spi.PageType;

/** The vocabulary of types of page, in folders of the class path. */
final class VocabularyFiles {

    private static final String COMMON = "org/terreau/ontology/common";
    private static final List<String> TURTLE = List.of("classes.ttl", "shapes.ttl", "schemes.ttl");
    private static final String DERIVED = "derived.rq";
    private static final List<String> ALL =
            Stream.concat(TURTLE.stream(), Stream.of(DERIVED)).toList();

    private VocabularyFiles() {}

    /** Classes, shapes and schemes of these types and of what all have in common. */
    static Graph load(Collection<PageType> types) {
        Graph graph = GraphFactory.createDefaultGraph();
        texts(types, TURTLE)
                .forEach(turtle -> RDFParser.fromString(turtle, Lang.TURTLE).parse(graph));
        return graph;
    }

    /** Another one where any of these files says something else, or where there are others. */
    static UUID edition(Collection<PageType> types) {
        return UUID.nameUUIDFromBytes(
                texts(types, ALL).collect(Collectors.joining("\0")).getBytes(UTF_8));
    }

    private static Stream<String> texts(Collection<PageType> types, List<String> files) {
        Stream<String> folders = Stream.concat(Stream.of(COMMON), types.stream().map(PageType::vocabulary));
        return folders.distinct()
                .flatMap(folder -> files.stream().map(file -> folder + "/" + file))
                .flatMap(file -> ClassPath.text(file).stream());
    }

    /** The CONSTRUCT queries whose results go with the triples of each page of a type. */
    static List<Query> derivations(PageType type) {
        return Stream.of(COMMON, type.vocabulary())
                .flatMap(folder -> ClassPath.text(folder + "/" + DERIVED).stream())
                .map(QueryFactory::create)
                .toList();
    }

    /** @throws PluginRefused naming a file of this type that is missing or that can't be understood */
    static void check(PageType type) {
        if (!ClassPath.has(type.vocabulary() + "/shapes.ttl")) {
            throw new PluginRefused("missing", type.name(), type.vocabulary() + "/shapes.ttl");
        }
        TURTLE.stream()
                .map(file -> type.vocabulary() + "/" + file)
                .forEach(file -> PluginRefused.unless(
                        "unreadable",
                        file,
                        () -> ClassPath.text(file)
                                .map(turtle -> RDFParser.fromString(turtle, Lang.TURTLE)
                                        .toGraph())));
        PluginRefused.unless("unreadable", type.vocabulary() + "/" + DERIVED, () -> derivations(type));
    }

    /** @throws PluginRefused where these types can't be used together; says of one of them why */
    static void checkTogether(String plugin, Collection<PageType> types) {
        PluginRefused.unless("shapes", plugin, () -> {
            Graph graph = load(types);
            Shapes shapes = Shapes.of(graph);
            Schemes.of(graph);
            org.apache.jena.shacl.Shapes.parse(graph);
            types.stream()
                    .filter(type -> shapes.named(type.name()).isEmpty())
                    .findFirst()
                    .ifPresent(type -> {
                        throw new PluginRefused("shapeless", type.name());
                    });
            return shapes;
        });
    }
}
