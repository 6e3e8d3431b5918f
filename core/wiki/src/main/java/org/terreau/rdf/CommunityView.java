package org.terreau.rdf;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.terreau.reading.Reading;

/**
 * What is public, and what one reader may read of the rest, as one dataset. The rest is filtered where quads are found,
 * below the query engine, so that no form of query (paths, counts, {@code GRAPH ?g}) goes around it.
 */
public final class CommunityView {

    private final TdbStore open;
    private final TdbStore rest;
    private final Function<DatasetGraph, Predicate<Quad>> sight;

    /** @param sight which quads of the rest are seen in a transaction */
    CommunityView(TdbStore open, TdbStore rest, Function<DatasetGraph, Predicate<Quad>> sight) {
        this.open = open;
        this.rest = rest;
        this.sight = sight;
    }

    /**
     * Runs the query in a read transaction of each store; what it returns must not refer to the dataset. For a moment the
     * stores may stand at different changes, of which none is acknowledged yet.
     */
    public <T> T read(Function<DatasetGraph, T> query) {
        Reading.query();
        return rest.read(some -> open.read(all -> query.apply(new Seen(all, some, sight.apply(some)))));
    }

    private static final class Seen extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

        private final DatasetGraph all;
        private final DatasetGraph some;
        private final Predicate<Quad> sight;
        private final Map<Node, Boolean> inBoth = new HashMap<>();
        private final Graph union = new Union();

        Seen(DatasetGraph all, DatasetGraph some, Predicate<Quad> sight) {
            super(all);
            this.all = all;
            this.some = some;
            this.sight = sight.and(this::isNotPublic);
        }

        /** A quad may be in both stores where one is a change ahead. */
        private boolean isNotPublic(Quad quad) {
            boolean looksPublic = inBoth.computeIfAbsent(quad.getGraph(), all::containsGraph);
            return !looksPublic || !all.contains(quad);
        }

        @Override
        public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
            return Iter.concat(
                    all.findNG(graph, subject, predicate, object),
                    Iter.filter(some.findNG(graph, subject, predicate, object), sight));
        }

        @Override
        public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
            return isUnion(graph)
                    ? union.find(subject, predicate, object).mapWith(triple -> Quad.create(graph, triple))
                    : findNG(graph, subject, predicate, object);
        }

        @Override
        public Iterator<Quad> find(Quad quad) {
            return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        }

        @Override
        public Iterator<Quad> find() {
            return findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        }

        @Override
        public boolean contains(Node graph, Node subject, Node predicate, Node object) {
            return find(graph, subject, predicate, object).hasNext();
        }

        @Override
        public boolean contains(Quad quad) {
            return find(quad).hasNext();
        }

        @Override
        public boolean containsGraph(Node graph) {
            return find(graph, Node.ANY, Node.ANY, Node.ANY).hasNext();
        }

        @Override
        public boolean isEmpty() {
            return !find().hasNext();
        }

        @Override
        public long size() {
            return Iter.count(listGraphNodes());
        }

        @Override
        public Graph getDefaultGraph() {
            return union;
        }

        @Override
        public Graph getUnionGraph() {
            return union;
        }

        @Override
        public Graph getGraph(Node name) {
            return isUnion(name) ? union : new GraphReadOnly(GraphView.createNamedGraph(this, name));
        }

        @Override
        public Iterator<Node> listGraphNodes() {
            return Iter.iter(find()).map(Quad::getGraph).distinct();
        }

        private static boolean isUnion(Node graph) {
            return Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph);
        }

        /** The graphs that are seen, as one. Jena's own union would ask the stores below, past the filter. */
        private final class Union extends GraphBase {

            @Override
            protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
                return WrappedIterator.create(Iter.iter(findNG(
                                Node.ANY,
                                pattern.getMatchSubject(),
                                pattern.getMatchPredicate(),
                                pattern.getMatchObject()))
                        .map(Quad::asTriple)
                        .distinct());
            }
        }
    }
}
