package org.terreau.web.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.terreau.ontology.Prefixes;
import org.terreau.web.ontology.OntologyView.Concept;
import org.terreau.web.ontology.OntologyView.Field;
import org.terreau.web.ontology.OntologyView.Kind;
import org.terreau.web.ontology.OntologyView.Match;
import org.terreau.web.ontology.OntologyView.Reference;
import org.terreau.web.ontology.OntologyView.Scheme;
import org.terreau.web.ontology.OntologyView.Shape;
import org.terreau.web.ontology.OntologyView.Term;

/** The vocabulary read for people, and its parts as graphs. */
public final class Ontology {

    static final String NAMESPACE = Prefixes.MAP.get("tr");

    private static final String SHAPES = Prefixes.MAP.get("trs");
    private static final Node HEADER = NodeFactory.createURI("https://w3id.org/terreau/ns");
    private static final Node SCHEME = NodeFactory.createURI(SHAPES + "scheme");
    private static final List<Node> MATCHES = Stream.of(
                    SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
            .map(property -> property.asNode())
            .toList();

    private final Graph graph;
    private final Statements statements;
    private final List<Term> terms;
    private final List<Scheme> schemes;

    private Ontology(Graph graph) {
        this.graph = graph;
        this.statements = new Statements(graph);
        this.terms = Stream.concat(
                        terms(Kind.CLASS, OWL.Class.asNode()),
                        Stream.concat(
                                terms(Kind.PROPERTY, OWL.ObjectProperty.asNode()),
                                terms(Kind.PROPERTY, OWL.DatatypeProperty.asNode())))
                .sorted(Comparator.comparing(Term::kind).thenComparing(Term::name))
                .toList();
        this.schemes = statements.subjects(SKOS.ConceptScheme.asNode()).stream()
                .filter(Node::isURI)
                .map(this::scheme)
                .sorted(Comparator.comparing(Scheme::name))
                .toList();
    }

    /** @param graph classes, properties and shapes; not to be changed any more */
    public static Ontology of(Graph graph) {
        return new Ontology(graph);
    }

    /** Everything: classes, properties, shapes and schemes. */
    public Graph graph() {
        return graph;
    }

    /** The shapes alone. */
    public Graph shapes() {
        return statements.about(node -> node.isURI() && node.getURI().startsWith(SHAPES));
    }

    /** What is said about one term and its shape; empty for a term that we don't have. */
    public Optional<Graph> about(String name) {
        return term(name).map(term -> {
            List<String> iris = new ArrayList<>(List.of(term.iri()));
            term.shape().ifPresent(shape -> iris.add(shape.iri()));
            return statements.about(node -> node.isURI() && iris.contains(node.getURI()));
        });
    }

    /** The page of all terms. */
    public OntologyView view() {
        return view(Optional.empty());
    }

    /** The page of one term; empty for a term that we don't have. */
    public Optional<OntologyView> view(String name) {
        return term(name).map(term -> view(Optional.of(term)));
    }

    private OntologyView view(Optional<Term> selected) {
        return new OntologyView(
                statements.texts(HEADER, DCTerms.title.asNode()),
                statements.texts(HEADER, DCTerms.description.asNode()),
                statements.object(HEADER, OWL2.versionInfo.asNode()).map(Node::getLiteralLexicalForm),
                terms,
                schemes,
                selected);
    }

    private Optional<Term> term(String name) {
        return terms.stream().filter(term -> term.name().equals(name)).findFirst();
    }

    private Stream<Term> terms(Kind kind, Node type) {
        return statements.subjects(type).stream()
                .filter(node -> node.isURI() && isOurs(node))
                .map(node -> term(kind, node));
    }

    /** Terreau's own terms, and those that plugins define in their namespaces. */
    private boolean isOurs(Node node) {
        return node.getURI().startsWith(NAMESPACE)
                || statements.object(node, RDFS.isDefinedBy.asNode()).isPresent();
    }

    private Term term(Kind kind, Node node) {
        Node parent = kind == Kind.CLASS ? RDFS.subClassOf.asNode() : RDFS.subPropertyOf.asNode();
        return new Term(
                kind,
                Statements.localName(node.getURI()),
                node.getURI(),
                statements.texts(node, RDFS.label.asNode()),
                statements.texts(node, SKOS.definition.asNode()),
                statements.texts(node, SKOS.scopeNote.asNode()),
                statements.references(node, parent),
                matches(node),
                statements.references(node, RDFS.domain.asNode()),
                statements.references(node, RDFS.range.asNode()),
                statements.subjects(SHACL.targetClass, node).stream()
                        .findFirst()
                        .map(this::shape));
    }

    private Scheme scheme(Node node) {
        return new Scheme(
                Statements.localName(node.getURI()),
                node.getURI(),
                statements.texts(node, SKOS.prefLabel.asNode()),
                statements.texts(node, SKOS.definition.asNode()),
                statements.subjects(SKOS.inScheme.asNode(), node).stream()
                        .filter(Node::isURI)
                        .map(this::concept)
                        .sorted(Comparator.comparing(Concept::name))
                        .toList());
    }

    private Concept concept(Node node) {
        return new Concept(
                Statements.localName(node.getURI()),
                node.getURI(),
                statements.texts(node, SKOS.prefLabel.asNode()),
                statements.texts(node, SKOS.definition.asNode()));
    }

    private List<Match> matches(Node node) {
        return MATCHES.stream()
                .flatMap(relation -> statements.references(node, relation).stream()
                        .map(target -> new Match(
                                Statements.reference(relation.getURI()).text(), target)))
                .toList();
    }

    private Shape shape(Node shape) {
        return new Shape(
                shape.getURI().substring(shape.getURI().lastIndexOf('#') + 1),
                shape.getURI(),
                statements.objects(shape, SHACL.property).stream()
                        .filter(field -> statements
                                .object(field, SHACL.path)
                                .filter(Node::isURI)
                                .isPresent())
                        .sorted(Comparator.comparingDouble(this::groupOrder)
                                .thenComparingDouble(field -> order(field))
                                .thenComparing(node -> node.toString()))
                        .map(this::field)
                        .toList());
    }

    private double groupOrder(Node field) {
        return statements.object(field, SHACL.group).map(this::order).orElse(Double.MAX_VALUE);
    }

    private double order(Node node) {
        return statements
                .object(node, SHACL.order)
                .map(number -> Double.parseDouble(number.getLiteralLexicalForm()))
                .orElse(Double.MAX_VALUE);
    }

    private Field field(Node field) {
        String path = statements.object(field, SHACL.path).orElseThrow().getURI();
        return new Field(
                Statements.localName(path),
                Statements.reference(path),
                statements.texts(field, SHACL.name),
                statements.texts(field, SHACL.description),
                values(field),
                statements.number(field, SHACL.minCount).orElse(0),
                statements.number(field, SHACL.maxCount));
    }

    /** The scheme says more than the class of its concepts; a choice of datatypes stands in a list. */
    private List<Reference> values(Node field) {
        List<Reference> scheme = statements.references(field, SCHEME);
        if (!scheme.isEmpty()) {
            return scheme;
        }
        List<Reference> plain = Stream.of(SHACL.class_, SHACL.datatype)
                .flatMap(property -> statements.references(field, property).stream())
                .toList();
        return plain.isEmpty() ? alternatives(field) : plain;
    }

    private List<Reference> alternatives(Node field) {
        return statements
                .about(field::equals)
                .find(Node.ANY, SHACL.datatype, Node.ANY)
                .mapWith(triple -> Statements.reference(triple.getObject().getURI()))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Reference::text))
                .toList();
    }
}
