package org.terreau.shape;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.spi.page.Slug;

/** Says what in the fields of a page breaks the rules of its shape. For many threads at once. */
public final class Validator {

    private final org.apache.jena.shacl.Shapes rules;
    private final Shapes shapes;
    private final Schemes schemes;
    private final Authorities authorities;
    private final Base base;
    private final Whereabouts whereabouts;
    private final List<Triple> background;

    /**
     * @param vocabulary classes, shapes and schemes together
     * @param bounds where places are expected to lie
     */
    public Validator(
            Graph vocabulary, Shapes shapes, Schemes schemes, Authorities authorities, Base base, Bounds bounds) {
        this.rules = org.apache.jena.shacl.Shapes.parse(vocabulary);
        this.shapes = shapes;
        this.schemes = schemes;
        this.authorities = authorities;
        this.base = base;
        this.whereabouts = new Whereabouts(bounds);
        this.background = background(vocabulary, schemes);
    }

    /** Where fields refer to pages only, and places lie in France. */
    public Validator(Graph vocabulary, Shapes shapes, Schemes schemes, Base base) {
        this(vocabulary, shapes, schemes, Authorities.none(base), base, Bounds.FRANCE);
    }

    /**
     * All that breaks the shape, in the shape's order; empty where nothing does.
     *
     * @param topics every page that the fields may refer to: a page that isn't there counts as missing
     */
    public List<Violation> validate(Shape shape, String thing, Fields fields, Topics topics) {
        return validate(shape, thing, fields, Fields.none(), topics);
    }

    /**
     * As above, for a revision of a page: what the shape no longer knows, or what refers to a page that has gone, is not
     * held against the writer where the revision before had it already.
     */
    public List<Violation> validate(Shape shape, String thing, Fields fields, Fields before, Topics topics) {
        return examine(shape, thing, fields, before, topics).violations();
    }

    /** As above, with what one would ask about. */
    public Findings examine(Shape shape, String thing, Fields fields, Fields before, Topics topics) {
        Validation validation = validation(fields, before, topics, shape, thing);
        Stream<Violation> broken = validation.of(shape, thing).stream();
        Stream<Violation> known =
                new Checks(authorities).of(shape, NodeFactory.createURI(thing), fields, Set.copyOf(before.triples()));
        return new Findings(
                Stream.concat(broken, known).toList(),
                Stream.concat(
                                whereabouts.of(shape, thing, fields, before).stream(),
                                validation.doubted().stream().map(Doubt::of))
                        .toList());
    }

    private Validation validation(Fields fields, Fields before, Topics topics, Shape shape, String thing) {
        Map<Slug, Topic> known = topics.find(slugs(fields));
        Graph data = fields.graph();
        background.forEach(data::add);
        shape.types(thing, fields).forEach(data::add);
        known.values()
                .forEach(topic -> shapes.named(topic.type())
                        .ifPresent(type -> data.add(
                                NodeFactory.createURI(base.thing(topic.slug())),
                                RDF.Nodes.type,
                                NodeFactory.createURI(type.targetClass()))));
        return new Validation(
                rules,
                data,
                schemes,
                base,
                fields,
                Set.copyOf(before.triples()),
                new Validation.There(known.keySet(), registered(fields, data)));
    }

    /** What the fields name of what authorities know, of the types that these are. */
    private Set<String> registered(Fields fields, Graph data) {
        Set<String> registered = new HashSet<>();
        fields.triples().stream()
                .map(Triple::getObject)
                .filter(Node::isURI)
                .flatMap(node -> authorities.known(node.getURI()).stream())
                .forEach(known -> {
                    registered.add(known.iri());
                    shapes.named(known.authority().type())
                            .ifPresent(type -> data.add(
                                    NodeFactory.createURI(known.iri()),
                                    RDF.Nodes.type,
                                    NodeFactory.createURI(type.targetClass())));
                });
        return registered;
    }

    private Collection<Slug> slugs(Fields fields) {
        return fields.triples().stream()
                .map(Triple::getObject)
                .filter(Node::isURI)
                .flatMap(node -> base.slugOfThing(node.getURI()).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What the rules on classes need to know: which class is under which, and what is a concept. */
    private static List<Triple> background(Graph vocabulary, Schemes schemes) {
        Stream<Triple> classes = vocabulary
                .find(Node.ANY, RDFS.Nodes.subClassOf, Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI())
                .toList()
                .stream();
        Stream<Triple> concepts = schemes.all().stream()
                .flatMap(scheme -> scheme.concepts().stream())
                .map(concept ->
                        Triple.create(NodeFactory.createURI(concept.iri()), RDF.Nodes.type, SKOS.Concept.asNode()));
        return Stream.concat(classes, concepts).toList();
    }
}
