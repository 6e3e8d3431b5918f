package org.terreau.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The concept schemes of the vocabulary. */
public final class Schemes {

    private final Map<String, Scheme> byIri = new LinkedHashMap<>();

    private Schemes(Collection<Scheme> schemes) {
        schemes.forEach(scheme -> byIri.put(scheme.iri(), scheme));
    }

    /** Reads every skos:ConceptScheme; its concepts by sh:order where they have one, then by their French label. */
    public static Schemes of(Graph graph) {
        VocabularyGraph vocabulary = new VocabularyGraph(graph);
        return new Schemes(vocabulary.subjects(RDF.Nodes.type, SKOS.ConceptScheme.asNode()).stream()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .map(node -> scheme(vocabulary, node))
                .toList());
    }

    public List<Scheme> all() {
        return List.copyOf(byIri.values());
    }

    /** The scheme with this IRI; one without concepts where there is none. */
    public Scheme scheme(String iri) {
        return byIri.getOrDefault(iri, new Scheme(iri, Localized.same(Shape.localName(iri)), List.of()));
    }

    /** The concept with this IRI, in whatever scheme. */
    public Optional<Concept> concept(String iri) {
        return byIri.values().stream()
                .flatMap(scheme -> scheme.concept(iri).stream())
                .findFirst();
    }

    private static Scheme scheme(VocabularyGraph vocabulary, Node node) {
        Comparator<Node> order = Comparator.<Node>comparingDouble(concept -> vocabulary.order(concept, SHACL.order))
                .thenComparing(
                        concept -> label(vocabulary, concept).in(Locale.FRENCH).toLowerCase(Locale.FRENCH))
                .thenComparing(Node::getURI);
        List<Concept> concepts = Stream.concat(
                        vocabulary.subjects(SKOS.inScheme.asNode(), node).stream(),
                        vocabulary.subjects(SKOS.topConceptOf.asNode(), node).stream())
                .filter(Node::isURI)
                .distinct()
                .sorted(order)
                .map(concept -> new Concept(
                        concept.getURI(),
                        Shape.localName(concept.getURI()),
                        label(vocabulary, concept),
                        vocabulary.localized(concept, SKOS.definition.asNode())))
                .toList();
        return new Scheme(node.getURI(), label(vocabulary, node), concepts);
    }

    private static Localized label(VocabularyGraph vocabulary, Node node) {
        return vocabulary
                .localized(node, SKOS.prefLabel.asNode())
                .or(vocabulary.localized(node, RDFS.Nodes.label))
                .or(Localized.same(Shape.localName(node.getURI())));
    }
}
