package org.terreau.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.terreau.ontology.TRS;

/** A graph of classes, shapes and schemes, with the questions that reading it asks. */
record VocabularyGraph(Graph graph) {

    static final Node SCHEME = TRS.scheme.asNode();
    static final Node FACET = TRS.facet.asNode();
    static final Node STEM = TRS.stem.asNode();
    static final Node APART = TRS.apart.asNode();
    static final Node SINGLE_LINE = NodeFactory.createURI("http://datashapes.org/dash#singleLine");

    List<Node> objects(Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    List<Node> subjects(Node predicate, Node object) {
        return graph.find(Node.ANY, predicate, object)
                .mapWith(Triple::getSubject)
                .toList();
    }

    Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    Optional<String> iri(Node subject, Node predicate) {
        return object(subject, predicate).filter(Node::isURI).map(Node::getURI);
    }

    Optional<String> text(Node subject, Node predicate) {
        return object(subject, predicate).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    boolean isTrue(Node subject, Node predicate) {
        return text(subject, predicate).filter("true"::equals).isPresent();
    }

    double order(Node subject, Node predicate) {
        return text(subject, predicate).map(Double::parseDouble).orElse(Double.MAX_VALUE);
    }

    Localized localized(Node subject, Node predicate) {
        Map<String, String> texts = new HashMap<>();
        objects(subject, predicate).stream()
                .filter(Node::isLiteral)
                .forEach(node -> texts.merge(
                        Optional.ofNullable(node.getLiteralLanguage()).orElse(""),
                        node.getLiteralLexicalForm(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return new Localized(texts);
    }

    List<Node> list(Node head) {
        List<Node> members = new ArrayList<>();
        Node rest = head;
        while (!rest.equals(RDF.Nodes.nil)) {
            members.add(object(rest, RDF.Nodes.first)
                    .orElseThrow(() -> new ContradictoryShapes(List.of("A list without an end"))));
            rest = object(rest, RDF.Nodes.rest).orElse(RDF.Nodes.nil);
        }
        return members;
    }
}
