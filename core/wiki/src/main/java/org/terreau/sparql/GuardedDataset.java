package org.terreau.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset that can be read as long as a query may run, its default graph being the union of its named ones. Paths and
 * descriptions are evaluated without a look at Jena's cancel flag, but each of their steps reads the data.
 */
final class GuardedDataset extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

    private final Deadline deadline;

    GuardedDataset(DatasetGraph dataset, Deadline deadline) {
        super(dataset);
        this.deadline = deadline;
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public Iterator<Quad> find() {
        return guard(super.find());
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return guard(super.find(quad));
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return guard(super.find(graph, subject, predicate, object));
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return guard(super.findNG(graph, subject, predicate, object));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return guard(super.listGraphNodes());
    }

    private <T> Iterator<T> guard(Iterator<T> found) {
        deadline.check();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                deadline.check();
                return found.hasNext();
            }

            @Override
            public T next() {
                return found.next();
            }
        };
    }
}
