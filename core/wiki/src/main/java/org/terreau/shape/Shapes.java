package org.terreau.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/** The shapes of all types of page. */
public final class Shapes {

    private final Map<String, Shape> byClass;
    private final Map<String, Shape> byName;

    Shapes(Collection<Shape> pages) {
        byClass = pages.stream().collect(Collectors.toMap(Shape::targetClass, Function.identity()));
        byName = pages.stream().collect(Collectors.toMap(Shape::localName, Function.identity()));
    }

    /**
     * Reads the node shapes with a target class from a vocabulary: classes, shapes and schemes together. A shape that
     * a property nests by sh:node is for parts, not for pages.
     *
     * @throws ContradictoryShapes listing all that can't be
     */
    public static Shapes of(Graph vocabulary) {
        return new ShapeReader(vocabulary).read();
    }

    /** The types of page, by French label. */
    public List<Shape> all() {
        return byClass.values().stream()
                .sorted(Comparator.comparing(shape -> shape.label().in(Locale.FRENCH)))
                .toList();
    }

    /** The shape for a class by its IRI. */
    public Optional<Shape> of(String classIri) {
        return Optional.ofNullable(byClass.get(classIri));
    }

    /** The shape for a class by its local name: {@code Actor}. */
    public Optional<Shape> named(String localName) {
        return Optional.ofNullable(byName.get(localName));
    }
}
