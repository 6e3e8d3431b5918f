package org.terreau.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads the shapes of pages and of their parts, and collects what contradicts itself in them. */
final class ShapeReader {

    /** What a form calls its own inputs. */
    private static final Set<String> RESERVED = Set.of("add", "remove", "id", "title", "body", "readers", "comment");

    private final VocabularyGraph vocabulary;
    private final List<String> problems = new ArrayList<>();
    private final Map<Node, Shape> read = new LinkedHashMap<>();
    private final Set<Node> reading = new HashSet<>();
    private final PropertyReader properties;

    ShapeReader(Graph graph) {
        vocabulary = new VocabularyGraph(graph);
        properties = new PropertyReader(vocabulary, pageClasses(), this::nested, problems);
    }

    Shapes read() {
        List<Shape> pages = pageShapes().map(this::shape).toList();
        sameTwice(pages.stream().map(Shape::targetClass).toList())
                .forEach(iri -> problems.add("Two shapes are for the class " + iri));
        sameTwice(pages.stream().map(Shape::localName).toList())
                .forEach(name -> problems.add("Two types of page have the local name " + name));
        targeted()
                .filter(node -> !read.containsKey(node))
                .forEach(node -> problems.add(node + " is nested in itself, or by a property that no page has"));
        if (!problems.isEmpty()) {
            throw new ContradictoryShapes(problems);
        }
        return new Shapes(pages);
    }

    private Stream<Node> pageShapes() {
        return targeted().filter(node -> !isNested(node));
    }

    private Stream<Node> targeted() {
        return vocabulary.graph().find(Node.ANY, SHACL.targetClass, Node.ANY).toList().stream()
                .map(Triple::getSubject)
                .distinct()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI));
    }

    /** Nested by a property; a node shape that another one takes over by sh:node can have pages of its own. */
    private boolean isNested(Node shape) {
        return vocabulary.subjects(SHACL.node, shape).stream()
                .anyMatch(user -> vocabulary.object(user, SHACL.path).isPresent());
    }

    private Set<String> pageClasses() {
        return pageShapes()
                .flatMap(shape -> vocabulary.iri(shape, SHACL.targetClass).stream())
                .collect(Collectors.toSet());
    }

    private Optional<Shape> nested(Node node) {
        if (reading.contains(node)) {
            problems.add(node + " is nested in itself");
            return Optional.empty();
        }
        if (vocabulary.objects(node, SHACL.property).isEmpty()) {
            problems.add("No property in the nested shape " + node);
            return Optional.empty();
        }
        return Optional.of(shape(node));
    }

    private Shape shape(Node node) {
        Shape known = read.get(node);
        if (known != null) {
            return known;
        }
        reading.add(node);
        List<Property> fields = propertyNodes(node).stream()
                .flatMap(property -> properties.read(property).stream())
                .toList();
        reading.remove(node);
        check(node, fields);
        Shape shape = assemble(node, fields);
        read.put(node, shape);
        return shape;
    }

    private Shape assemble(Node node, List<Property> fields) {
        String targetClass = vocabulary.iri(node, SHACL.targetClass).orElseGet(() -> classOfParts(node));
        List<Group> groups = fields.stream()
                .map(field -> group(field.group()))
                .distinct()
                .sorted(Comparator.comparingDouble(Group::order).thenComparing(Group::iri))
                .toList();
        List<Property> ordered = fields.stream()
                .sorted(Comparator.comparingInt((Property field) -> groups.indexOf(group(field.group())))
                        .thenComparingDouble(Property::order)
                        .thenComparing(Property::key))
                .toList();
        Node about = NodeFactory.createURI(targetClass);
        return new Shape(
                node.getURI(),
                targetClass,
                first(node, about, RDFS.Nodes.label, SHACL.name).or(Localized.same(Shape.localName(targetClass))),
                first(node, about, RDFS.Nodes.comment, SKOS.definition.asNode()),
                vocabulary
                        .text(node, VocabularyGraph.STEM)
                        .orElse(Shape.localName(targetClass).toLowerCase(Locale.ROOT)),
                groups,
                ordered);
    }

    /** A nested shape without a target class is for the class that the property which nests it asks for. */
    private String classOfParts(Node shape) {
        return vocabulary.subjects(SHACL.node, shape).stream()
                .flatMap(property -> vocabulary.iri(property, SHACL.class_).stream())
                .findFirst()
                .orElseGet(() -> {
                    problems.add("Give " + shape + " a sh:targetClass, so that its parts have a class");
                    return shape.getURI();
                });
    }

    private Localized first(Node shape, Node about, Node one, Node other) {
        return vocabulary
                .localized(shape, one)
                .or(vocabulary.localized(shape, other))
                .or(vocabulary.localized(about, one))
                .or(vocabulary.localized(about, other));
    }

    private Group group(Optional<String> iri) {
        return iri.map(NodeFactory::createURI)
                .map(node -> new Group(
                        node.getURI(),
                        vocabulary.localized(node, RDFS.Nodes.label),
                        vocabulary.localized(node, RDFS.Nodes.comment),
                        vocabulary.order(node, SHACL.order)))
                .orElse(Group.OTHERS);
    }

    /** Its own properties, and those of the node shapes that it takes over by sh:node. */
    private Set<Node> propertyNodes(Node shape) {
        Set<Node> nodes = new LinkedHashSet<>(vocabulary.objects(shape, SHACL.property));
        vocabulary.objects(shape, SHACL.node).forEach(general -> nodes.addAll(propertyNodes(general)));
        return nodes;
    }

    private void check(Node node, List<Property> fields) {
        sameTwice(fields.stream().map(Property::key).toList())
                .forEach(key -> problems.add("Two properties of " + node + " have the key " + key));
        fields.stream()
                .filter(field -> RESERVED.contains(field.key()))
                .forEach(field -> problems.add(field.iri() + ": forms use the key " + field.key() + " themselves"));
    }

    private static Set<String> sameTwice(List<String> words) {
        Set<String> seen = new HashSet<>();
        return words.stream().filter(word -> !seen.add(word)).collect(Collectors.toSet());
    }
}
