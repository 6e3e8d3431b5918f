package org.terreau.web.ontology;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.terreau.ontology.Prefixes;

/** Questions to a graph, as the pages of the vocabulary ask them. */
final class Statements {

    private static final String SCHEMES = "https://w3id.org/terreau/scheme/";

    private final Graph graph;

    Statements(Graph graph) {
        this.graph = graph;
    }

    List<Node> subjects(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList();
    }

    List<Node> subjects(Node property, Node object) {
        return graph.find(Node.ANY, property, object)
                .mapWith(Triple::getSubject)
                .toList();
    }

    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    /** The texts of a property, by language. */
    Map<String, String> texts(Node subject, Node property) {
        Map<String, String> texts = new TreeMap<>();
        objects(subject, property).stream()
                .filter(Node::isLiteral)
                .forEach(text -> texts.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return texts;
    }

    /** The whole number that stands there. */
    Optional<Integer> number(Node subject, Node property) {
        return object(subject, property).map(node -> Integer.valueOf(node.getLiteralLexicalForm()));
    }

    /** The other terms that stand there, by their short forms; blank nodes are left out, members of unions taken in. */
    List<OntologyView.Reference> references(Node subject, Node property) {
        return objects(subject, property).stream()
                .filter(Node::isURI)
                .map(node -> reference(node.getURI()))
                .sorted(Comparator.comparing(OntologyView.Reference::text))
                .toList();
    }

    static OntologyView.Reference reference(String iri) {
        String text = Prefixes.MAP.entrySet().stream()
                .filter(each -> iri.startsWith(each.getValue()))
                .map(each -> each.getKey() + ":" + iri.substring(each.getValue().length()))
                .findFirst()
                .orElse(iri);
        return new OntologyView.Reference(text, iri, href(iri));
    }

    private static String href(String iri) {
        if (iri.startsWith(Ontology.NAMESPACE)) {
            return "/ontology/" + iri.substring(Ontology.NAMESPACE.length());
        }
        return iri.startsWith(SCHEMES) ? "/ontology#" + localName(iri) : iri;
    }

    /** What stands behind the last # or / of an IRI. */
    static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** What is said about the chosen subjects, and about the blank nodes in it. */
    Graph about(Predicate<Node> chosen) {
        Graph about = GraphFactory.createDefaultGraph();
        Set<Node> seen = new HashSet<>();
        graph.find().mapWith(Triple::getSubject).filterKeep(chosen).toList().forEach(node -> copy(node, about, seen));
        return about;
    }

    private void copy(Node subject, Graph about, Set<Node> seen) {
        if (seen.add(subject)) {
            for (Triple triple : graph.find(subject, Node.ANY, Node.ANY).toList()) {
                about.add(triple);
                if (triple.getObject().isBlank()) {
                    copy(triple.getObject(), about, seen);
                }
            }
        }
    }
}
