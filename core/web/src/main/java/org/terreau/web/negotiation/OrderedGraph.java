package org.terreau.web.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that is always read in the same order, whatever made it, so that writing it gives the same bytes. Blank nodes
 * take their place by what is said about them, and get labels by their place.
 */
final class OrderedGraph extends GraphBase {

    /** How far what is said about a blank node is followed through other blank nodes. */
    private static final int ROUNDS = 4;

    private final List<Triple> all;
    private final Map<Node, List<Triple>> bySubject = new HashMap<>();
    private final Map<Node, List<Triple>> byObject = new HashMap<>();

    OrderedGraph(Graph graph) {
        Map<Node, String> keys = keys(graph);
        Map<Node, Node> labels = new HashMap<>();
        all = graph.stream()
                .sorted(order(keys))
                .map(triple -> Triple.create(
                        labelled(triple.getSubject(), labels),
                        triple.getPredicate(),
                        labelled(triple.getObject(), labels)))
                .toList();
        for (Triple triple : all) {
            bySubject
                    .computeIfAbsent(triple.getSubject(), key -> new ArrayList<>())
                    .add(triple);
            byObject.computeIfAbsent(triple.getObject(), key -> new ArrayList<>())
                    .add(triple);
        }
        getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    }

    private static Node labelled(Node node, Map<Node, Node> labels) {
        return node.isBlank()
                ? labels.computeIfAbsent(node, key -> NodeFactory.createBlankNode("b" + labels.size()))
                : node;
    }

    private static Comparator<Triple> order(Map<Node, String> keys) {
        return Comparator.<Triple, String>comparing(triple -> key(triple.getSubject(), keys))
                .thenComparing(triple -> key(triple.getPredicate(), keys))
                .thenComparing(triple -> key(triple.getObject(), keys));
    }

    private static Map<Node, String> keys(Graph graph) {
        Map<Node, String> keys = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<Node, List<String>> said = new HashMap<>();
            Map<Node, String> before = keys;
            graph.stream().forEach(triple -> {
                note(said, triple.getSubject(), triple, before);
                note(said, triple.getObject(), triple, before);
            });
            if (said.isEmpty()) {
                return keys;
            }
            keys = new HashMap<>();
            for (Map.Entry<Node, List<String>> each : said.entrySet()) {
                String whole =
                        String.join("\n", each.getValue().stream().sorted().toList());
                keys.put(each.getKey(), EntityTag.ofState(whole).opaque());
            }
        }
        return keys;
    }

    private static void note(Map<Node, List<String>> said, Node node, Triple triple, Map<Node, String> keys) {
        if (node.isBlank()) {
            String line = (node.equals(triple.getSubject()) ? "self" : key(triple.getSubject(), keys))
                    + ' '
                    + key(triple.getPredicate(), keys)
                    + ' '
                    + (node.equals(triple.getObject()) ? "self" : key(triple.getObject(), keys));
            said.computeIfAbsent(node, key -> new ArrayList<>()).add(line);
        }
    }

    private static String key(Node node, Map<Node, String> keys) {
        return node.isBlank() ? "_:" + keys.getOrDefault(node, "") : NodeFmtLib.strNT(node);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Triple> candidates = all;
        if (pattern.getSubject().isConcrete()) {
            candidates = bySubject.getOrDefault(pattern.getSubject(), List.of());
        } else if (pattern.getObject().isConcrete()) {
            candidates = byObject.getOrDefault(pattern.getObject(), List.of());
        }
        return WrappedIterator.createNoRemove(
                candidates.stream().filter(pattern::matches).iterator());
    }

    @Override
    protected int graphBaseSize() {
        return all.size();
    }
}
