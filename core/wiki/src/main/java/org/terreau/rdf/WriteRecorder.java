package org.terreau.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** What is written to a store while it is copied, to be written to the copy too. */
final class WriteRecorder {

    private final List<Write> writes = new ArrayList<>();

    private record Write(boolean added, Quad quad) {}

    /** For one transaction: kept when that is committed. */
    Part over(DatasetGraph dataset) {
        return new Part(dataset);
    }

    /** Writes it all once more, in the same order, in one transaction. */
    int repeat(DatasetGraph copy) {
        Txn.executeWrite(
                copy,
                () -> writes.forEach(write -> {
                    if (write.added()) {
                        copy.add(write.quad());
                    } else {
                        copy.delete(write.quad());
                    }
                }));
        return writes.size();
    }

    /** The dataset as one transaction writes to it, quad by quad. */
    final class Part extends DatasetGraphWrapper {

        private final List<Write> part = new ArrayList<>();

        private Part(DatasetGraph dataset) {
            super(dataset);
        }

        void keep() {
            writes.addAll(part);
        }

        @Override
        public void add(Quad quad) {
            part.add(new Write(true, quad));
            super.add(quad);
        }

        @Override
        public void add(Node graph, Node subject, Node predicate, Node object) {
            add(new Quad(graph, subject, predicate, object));
        }

        @Override
        public void delete(Quad quad) {
            part.add(new Write(false, quad));
            super.delete(quad);
        }

        @Override
        public void delete(Node graph, Node subject, Node predicate, Node object) {
            delete(new Quad(graph, subject, predicate, object));
        }

        @Override
        public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
            Iter.toList(find(graph, subject, predicate, object)).forEach(this::delete);
        }
    }
}
