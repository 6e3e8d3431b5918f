package org.terreau.shape;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads one property shape into a field, or says why it can't be one. */
final class PropertyReader {

    private static final Set<String> FRACTIONS =
            Set.of(XSDDatatype.XSDdecimal.getURI(), XSDDatatype.XSDdouble.getURI(), XSDDatatype.XSDfloat.getURI());

    private final VocabularyGraph vocabulary;
    private final Set<String> pageClasses;
    private final Function<Node, Optional<Shape>> nested;
    private final List<String> problems;

    PropertyReader(
            VocabularyGraph vocabulary,
            Set<String> pageClasses,
            Function<Node, Optional<Shape>> nested,
            List<String> problems) {
        this.vocabulary = vocabulary;
        this.pageClasses = pageClasses;
        this.nested = nested;
        this.problems = problems;
    }

    Optional<Property> read(Node node) {
        if (!node.isURI()) {
            return refuse(node, "name it by an IRI, so that others can refer to it");
        }
        Optional<String> path = vocabulary.iri(node, SHACL.path);
        if (path.isEmpty()) {
            return refuse(node, "sh:path must be one IRI");
        }
        int min = count(node, SHACL.minCount).orElse(0);
        OptionalInt max = count(node, SHACL.maxCount);
        if (max.isPresent() && min > max.getAsInt()) {
            return refuse(node, "sh:minCount " + min + " is more than sh:maxCount " + max.getAsInt());
        }
        return range(node).map(range -> property(node, path.get(), range, min, max));
    }

    private Property property(Node node, String path, Range range, int min, OptionalInt max) {
        String key = Shape.localName(path);
        return new Property(
                node.getURI(),
                path,
                key,
                vocabulary
                        .localized(node, SHACL.name)
                        .or(vocabulary.localized(NodeFactory.createURI(path), RDFS.Nodes.label))
                        .or(Localized.same(key)),
                vocabulary.localized(node, SHACL.description),
                range,
                min,
                max,
                vocabulary.iri(node, SHACL.lessThanOrEquals),
                vocabulary.text(node, SHACL.pattern),
                vocabulary.order(node, SHACL.order),
                vocabulary.iri(node, SHACL.group),
                vocabulary.isTrue(node, VocabularyGraph.FACET),
                vocabulary.isTrue(node, VocabularyGraph.APART),
                vocabulary.localized(node, SHACL.message));
    }

    private Optional<Range> range(Node node) {
        Optional<Node> part = vocabulary.object(node, SHACL.node);
        if (part.isPresent()) {
            return nested.apply(part.get()).map(Range.Part::new);
        }
        Optional<Node> choices = vocabulary.object(node, SHACL.in);
        if (choices.isPresent()) {
            return choice(node, vocabulary.list(choices.get()));
        }
        Optional<String> target = vocabulary.iri(node, SHACL.class_);
        if (target.isPresent()) {
            return target.get().equals(SKOS.Concept.getURI()) ? concept(node) : topic(node, target.get());
        }
        Set<String> datatypes = datatypes(node);
        if (datatypes.isEmpty() && vocabulary.iri(node, SHACL.nodeKind).equals(Optional.of(SHACL.IRI.getURI()))) {
            return Optional.of(new Range.Uri(false));
        }
        return literal(node, datatypes);
    }

    private Optional<Range> choice(Node node, List<Node> values) {
        return values.stream()
                        .allMatch(
                                value -> value.isLiteral() && XSDDatatype.XSDstring.equals(value.getLiteralDatatype()))
                ? Optional.of(new Range.Choice(
                        values.stream().map(Node::getLiteralLexicalForm).toList()))
                : refuse(node, "sh:in lists plain texts only; make a concept scheme of other things");
    }

    private Optional<Range> concept(Node node) {
        Optional<String> scheme = vocabulary.iri(node, VocabularyGraph.SCHEME);
        if (scheme.isEmpty()) {
            return refuse(node, "say by trs:scheme from which scheme its concepts are");
        }
        boolean known = vocabulary
                .graph()
                .contains(NodeFactory.createURI(scheme.get()), RDF.Nodes.type, SKOS.ConceptScheme.asNode());
        return known
                ? scheme.map(Range.Concept::new)
                : refuse(node, "there is no concept scheme <" + scheme.get() + ">");
    }

    private Optional<Range> topic(Node node, String target) {
        Set<String> covered = subclasses(target, new HashSet<>());
        Set<String> types = pageClasses.stream()
                .filter(covered::contains)
                .map(Shape::localName)
                .collect(Collectors.toSet());
        return types.isEmpty()
                ? refuse(node, "no type of page is a <" + target + ">, and no sh:node says what its parts are")
                : Optional.of(new Range.Topic(target, types));
    }

    private Set<String> subclasses(String target, Set<String> found) {
        if (found.add(target)) {
            vocabulary.subjects(RDFS.Nodes.subClassOf, NodeFactory.createURI(target)).stream()
                    .filter(Node::isURI)
                    .forEach(node -> subclasses(node.getURI(), found));
        }
        return found;
    }

    private Set<String> datatypes(Node node) {
        Stream<Node> alternatives =
                vocabulary.object(node, SHACL.or).map(vocabulary::list).stream().flatMap(List::stream);
        return Stream.concat(Stream.of(node), alternatives)
                .flatMap(alternative -> vocabulary.iri(alternative, SHACL.datatype).stream())
                .collect(Collectors.toSet());
    }

    private Optional<Range> literal(Node node, Set<String> datatypes) {
        Set<Precision> precisions = datatypes.stream()
                .flatMap(datatype -> Precision.of(datatype).stream())
                .collect(Collectors.toSet());
        if (!precisions.isEmpty() && precisions.size() == datatypes.size()) {
            return Optional.of(new Range.Date(precisions));
        }
        return datatypes.size() == 1
                ? literal(node, datatypes.iterator().next())
                : refuse(node, "say what its values are: sh:datatype, sh:class, sh:in or sh:node");
    }

    private Optional<Range> literal(Node node, String datatype) {
        boolean singleLine = vocabulary.isTrue(node, VocabularyGraph.SINGLE_LINE);
        if (datatype.equals(RDF.dtLangString.getURI())) {
            return Optional.of(new Range.LangText(singleLine, vocabulary.isTrue(node, SHACL.uniqueLang)));
        } else if (datatype.equals(XSDDatatype.XSDstring.getURI())) {
            return Optional.of(new Range.Text(singleLine));
        } else if (datatype.equals(XSDDatatype.XSDboolean.getURI())) {
            return Optional.of(new Range.Flag());
        } else if (datatype.equals(XSDDatatype.XSDanyURI.getURI())) {
            return Optional.of(new Range.Uri(true));
        } else if (datatype.equals(Lexical.WKT)) {
            return Optional.of(new Range.Outline());
        }
        boolean fraction = FRACTIONS.contains(datatype);
        if (!fraction && !Lexical.isWhole(datatype)) {
            return refuse(node, "no field can be of the datatype <" + datatype + ">");
        }
        return Optional.of(new Range.Numeric(
                datatype, !fraction, number(node, SHACL.minInclusive), number(node, SHACL.maxInclusive)));
    }

    private Optional<BigDecimal> number(Node node, Node bound) {
        return vocabulary.text(node, bound).map(BigDecimal::new);
    }

    private OptionalInt count(Node node, Node bound) {
        return vocabulary
                .text(node, bound)
                .map(Integer::parseInt)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private <T> Optional<T> refuse(Node node, String why) {
        problems.add(node + ": " + why);
        return Optional.empty();
    }
}
