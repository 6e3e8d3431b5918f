package org.terreau.territories.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where things are on the drawing of a network, in a box of {@value #WIDTH} by {@value #HEIGHT}: always the same for the
 * same network. Two that cooperate are joined by a line; of more, each is joined to a knot that stands for the
 * cooperation.
 */
public record Drawing(List<Dot> dots, List<Knot> knots, List<Line> lines) {

    static final int WIDTH = 1000;
    static final int HEIGHT = 640;

    /** Room around, for what is written beside the dots. */
    private static final int MARGIN = 60;

    private static final int ITERATIONS = 120;

    /** How coarsely the far ones are lumped together: the usual compromise of Barnes and Hut. */
    private static final double COARSENESS = 0.6;

    private static final double SPREAD = 0.75;

    /** Any number, as long as it is the same each time. */
    private static final long SEED = 42;

    public Drawing {
        dots = List.copyOf(dots);
        knots = List.copyOf(knots);
        lines = List.copyOf(lines);
    }

    /** A place on the drawing, from the top left. */
    public record Place(double x, double y) {}

    /** @param ties how many it has */
    public record Dot(Member member, long ties, Place at) {}

    /** A cooperation of more than two. */
    public record Knot(Tie tie, Place at) {}

    /** @param to another member, or the knot of the tie */
    public record Line(Tie tie, Place from, Place to) {}

    static Drawing of(Network network) {
        Graph<Object, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        Map<Member, Long> members = network.members();
        members.keySet().forEach(graph::addVertex);
        for (Tie tie : network.ties()) {
            if (tie.isPair()) {
                graph.addEdge(tie.between().getFirst(), tie.between().getLast());
            } else {
                graph.addVertex(tie);
                tie.between().forEach(member -> graph.addEdge(tie, member));
            }
        }
        Map<Object, Place> places = fitted(layout(graph));
        List<Dot> dots = new ArrayList<>();
        members.forEach((member, ties) -> dots.add(new Dot(member, ties, places.get(member))));
        List<Knot> knots = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Tie tie : network.ties()) {
            if (tie.isPair()) {
                lines.add(new Line(
                        tie,
                        places.get(tie.between().getFirst()),
                        places.get(tie.between().getLast())));
            } else {
                knots.add(new Knot(tie, places.get(tie)));
                tie.between().forEach(member -> lines.add(new Line(tie, places.get(member), places.get(tie))));
            }
        }
        return new Drawing(dots, knots, lines);
    }

    private static Map<Object, Point2D> layout(Graph<Object, DefaultEdge> graph) {
        LayoutModel2D<Object> model = new MapLayoutModel2D<>(Box2D.of(WIDTH, HEIGHT));
        new IndexedFRLayoutAlgorithm2D<Object, DefaultEdge>(ITERATIONS, COARSENESS, SPREAD, new Random(SEED))
                .layout(graph, model);
        Map<Object, Point2D> found = new HashMap<>();
        graph.vertexSet().forEach(vertex -> found.put(vertex, model.get(vertex)));
        return found;
    }

    /** Stretched to the box, but for its margin. */
    private static Map<Object, Place> fitted(Map<Object, Point2D> points) {
        Range x = new Range(points.values().stream().mapToDouble(Point2D::getX).toArray());
        Range y = new Range(points.values().stream().mapToDouble(Point2D::getY).toArray());
        Map<Object, Place> places = new HashMap<>();
        points.forEach((vertex, point) ->
                places.put(vertex, new Place(x.within(point.getX(), WIDTH), y.within(point.getY(), HEIGHT))));
        return places;
    }

    private static final class Range {

        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        Range(double[] values) {
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }

        double within(double value, double length) {
            double part = most > least ? (value - least) / (most - least) : 0.5;
            return MARGIN + part * (length - 2 * MARGIN);
        }
    }
}
