package org.terreau.intake;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.terreau.shape.Fields;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Shape;

/**
 * What is said of where something is.
 *
 * @param places what it names: territories, a town, a postcode
 */
record Whereabouts(Optional<Point> point, Set<String> places) {

    static final Whereabouts NOWHERE = new Whereabouts(Optional.empty(), Set.of());

    private static final String PLACE_GROUP = "https://w3id.org/terreau/shapes#place-group";
    private static final double NEAR_KM = 5;

    Whereabouts {
        places = Set.copyOf(places);
    }

    static Whereabouts of(Shape shape, String thing, Fields fields) {
        Set<String> places = new HashSet<>();
        for (Property property : shape.properties()) {
            if (property.group().filter(PLACE_GROUP::equals).isPresent()) {
                if (property.range() instanceof Range.Topic) {
                    values(fields, thing, property.path())
                            .filter(Node::isURI)
                            .forEach(node -> places.add(node.getURI()));
                } else if (property.range() instanceof Range.Part) {
                    fields.parts(thing, property.path())
                            .forEach(part -> fields.triples().stream()
                                    .filter(triple ->
                                            triple.getSubject().getURI().equals(part))
                                    .map(Triple::getObject)
                                    .filter(Node::isLiteral)
                                    .forEach(node -> places.add(Folded.run(node.getLiteralLexicalForm()))));
                }
            }
        }
        Optional<Double> latitude = number(fields, thing, Target.LATITUDE);
        Optional<Double> longitude = number(fields, thing, Target.LONGITUDE);
        return new Whereabouts(latitude.flatMap(north -> longitude.map(east -> new Point(north, east))), places);
    }

    /** Whether both may be in one place; empty where too little is said to know. */
    Optional<Boolean> near(Whereabouts other) {
        if (point.isPresent() && other.point.isPresent()) {
            return Optional.of(point.get().kilometresTo(other.point.get()) <= NEAR_KM);
        }
        return places.isEmpty() || other.places.isEmpty()
                ? Optional.empty()
                : Optional.of(!Collections.disjoint(places, other.places));
    }

    private static Stream<Node> values(Fields fields, String thing, String path) {
        return fields.triples().stream()
                .filter(triple -> triple.getSubject().getURI().equals(thing)
                        && triple.getPredicate().getURI().equals(path))
                .map(Triple::getObject);
    }

    private static Optional<Double> number(Fields fields, String thing, String path) {
        List<String> said = values(fields, thing, path)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
        try {
            return said.stream().findFirst().map(Double::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
