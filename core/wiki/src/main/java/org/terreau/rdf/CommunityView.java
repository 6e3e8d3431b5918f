package org.terreau.rdf;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFilteredView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.terreau.reading.Reading;

/**
 * The community store as one reader sees it. The filter sits where quads are found, below the query engine, so that no
 * form of query (paths, counts, {@code GRAPH ?g}) goes around it.
 */
public final class CommunityView {

    private final TdbStore store;
    private final Function<DatasetGraph, Predicate<Quad>> sight;

    /** @param sight which quads are seen in a transaction */
    CommunityView(TdbStore store, Function<DatasetGraph, Predicate<Quad>> sight) {
        this.store = store;
        this.sight = sight;
    }

    /** Runs the query in one read transaction; what it returns must not refer to the dataset. */
    public <T> T read(Function<DatasetGraph, T> query) {
        Reading.query();
        return store.read(dataset -> query.apply(new Seen(dataset, sight.apply(dataset))));
    }

    private static final class Seen extends DatasetGraphFilteredView {

        private final Graph union = new Union();

        Seen(DatasetGraph dataset, Predicate<Quad> seen) {
            super(dataset, seen, List.of());
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
            return Quad.isUnionGraph(name) || Quad.isDefaultGraph(name) ? union : super.getGraph(name);
        }

        @Override
        public Iterator<Node> listGraphNodes() {
            return Iter.iter(findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
                    .map(Quad::getGraph)
                    .distinct();
        }

        /** The graphs that are seen, as one. Jena's own union would ask the store below, past the filter. */
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
