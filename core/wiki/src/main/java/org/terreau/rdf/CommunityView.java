package org.terreau.rdf;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFilteredView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * The community store as one reader sees it. The filter sits where quads are found, below the query engine, so that no
 * form of query (paths, counts, {@code GRAPH ?g}) goes around it.
 */
public final class CommunityView {

    private final TdbStore store;
    private final Predicate<Quad> seen;

    CommunityView(TdbStore store, Predicate<Quad> seen) {
        this.store = store;
        this.seen = seen;
    }

    /** Runs the query in one read transaction; what it returns must not refer to the dataset. */
    public <T> T read(Function<DatasetGraph, T> query) {
        return store.read(dataset -> query.apply(new Seen(dataset, seen)));
    }

    private static final class Seen extends DatasetGraphFilteredView {

        Seen(DatasetGraph dataset, Predicate<Quad> seen) {
            super(dataset, seen, graphs(dataset, seen));
        }

        private static List<Node> graphs(DatasetGraph dataset, Predicate<Quad> seen) {
            return List.of();
        }

        @Override
        public Graph getDefaultGraph() {
            return GraphView.createUnionGraph(this);
        }
    }
}
