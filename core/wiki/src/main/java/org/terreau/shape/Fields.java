package org.terreau.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.terreau.address.Base;
import org.terreau.spi.page.Slug;

/**
 * What a page says about its thing and the parts of it: triples of IRIs and literals, never blank nodes. Immutable.
 * At most {@value #MOST_TRIPLES} triples, each value at most {@value #LONGEST_VALUE} characters long.
 */
public final class Fields {

    static final int MOST_TRIPLES = 5_000;
    static final int LONGEST_VALUE = 100_000;

    private static final Fields NONE = new Fields(List.of());

    /** In the order of their lines; without doubles. */
    private final List<Triple> triples;

    private final Map<Node, List<Triple>> bySubject;

    private Fields(List<Triple> triples) {
        this.triples = triples;
        this.bySubject = triples.stream().collect(Collectors.groupingBy(Triple::getSubject));
    }

    public static Fields none() {
        return NONE;
    }

    public static Fields of(Graph graph) {
        return of(graph.find().toList());
    }

    /** @throws FieldsRefused on a blank node, an IRI that can't be written, or too much of anything */
    public static Fields of(Collection<Triple> triples) {
        TreeMap<String, Triple> sorted = new TreeMap<>();
        triples.forEach(triple -> {
            Triple ground = FieldLines.ground(triple);
            sorted.put(NodeFmtLib.strNT(ground), ground);
        });
        if (sorted.size() > MOST_TRIPLES) {
            throw new FieldsRefused("A page can hold " + MOST_TRIPLES + " statements, not " + sorted.size());
        }
        return sorted.isEmpty() ? NONE : new Fields(List.copyOf(sorted.values()));
    }

    /**
     * What {@link #lines} wrote.
     *
     * @throws FieldsRefused where a line is not a triple of IRIs and literals
     */
    public static Fields parse(String lines, Base base) {
        return of(FieldLines.parse(lines, base));
    }

    /**
     * Sorted N-Triples, one to a line, in which our own IRIs are written without the base: {@code <id/chenove>}.
     * So two revisions compare line by line, and a commons can move to another address.
     */
    public String lines(Base base) {
        return triples.stream()
                .map(triple -> FieldLines.write(triple, base) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    /** A new graph with these triples; what is done to it doesn't change the fields. */
    public Graph graph() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        triples.forEach(graph::add);
        return graph;
    }

    public List<Triple> triples() {
        return triples;
    }

    public boolean isEmpty() {
        return triples.isEmpty();
    }

    public boolean contains(Triple triple) {
        return bySubject.getOrDefault(triple.getSubject(), List.of()).contains(triple);
    }

    /** The values of a property, in the order of their lines. */
    public List<Node> values(String subject, String path) {
        Node predicate = NodeFactory.createURI(path);
        return bySubject.getOrDefault(NodeFactory.createURI(subject), List.of()).stream()
                .filter(triple -> triple.getPredicate().equals(predicate))
                .map(Triple::getObject)
                .toList();
    }

    /** The IRIs of the parts that a property holds, in the order of their numbers: {@code #need-2, #need-10}. */
    public List<String> parts(String subject, String path) {
        return values(subject, path).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted(Comparator.comparing(Fragments::number).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The pages whose things these fields refer to, or to parts of which; in the order of the lines. */
    public Set<Slug> topics(Base base) {
        return triples.stream()
                .map(Triple::getObject)
                .filter(Node::isURI)
                .flatMap(node -> base.slugOfThing(node.getURI()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of these fields that meet a condition. */
    public Fields where(Predicate<Triple> condition) {
        return new Fields(triples.stream().filter(condition).toList());
    }

    /** These fields and others. */
    public Fields and(Fields others) {
        return of(Stream.concat(triples.stream(), others.triples.stream()).toList());
    }

    /** These fields about another thing, parts included: for a page that gets another slug. */
    public Fields moved(String fromThing, String toThing) {
        List<Triple> moved = new ArrayList<>();
        triples.forEach(triple -> moved.add(Triple.create(
                moved(triple.getSubject(), fromThing, toThing),
                triple.getPredicate(),
                moved(triple.getObject(), fromThing, toThing))));
        return of(moved);
    }

    private static Node moved(Node node, String from, String to) {
        boolean ours =
                node.isURI() && (node.getURI().equals(from) || node.getURI().startsWith(from + "#"));
        return ours ? NodeFactory.createURI(to + node.getURI().substring(from.length())) : node;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && Set.copyOf(triples).equals(Set.copyOf(fields.triples));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(triples).hashCode();
    }

    @Override
    public String toString() {
        return triples.stream().map(NodeFmtLib::strNT).collect(Collectors.joining("\n"));
    }
}
