package org.terreau.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 store in a folder. Queries see the union of its named graphs as their default graph; the real default graph
 * holds nothing but the store's position in the change log.
 */
final class TdbStore implements AutoCloseable {

    private static final Node STORE = NodeFactory.createURI("urn:terreau:store");
    private static final Node POSITION = NodeFactory.createURI("urn:terreau:position");

    private final DatasetGraph dataset;

    TdbStore(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The RDF store needs the folder " + folder, e);
        }
        dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    <T> T read(Function<DatasetGraph, T> query) {
        return Txn.calculateRead(dataset, () -> query.apply(dataset));
    }

    /** Applies the change and moves the position to {@code seq}, in one transaction. */
    void write(long seq, Consumer<DatasetGraph> change) {
        Txn.executeWrite(dataset, () -> {
            change.accept(dataset);
            dataset.deleteAny(Quad.defaultGraphNodeGenerated, STORE, POSITION, Node.ANY);
            dataset.add(
                    Quad.defaultGraphNodeGenerated,
                    STORE,
                    POSITION,
                    NodeFactory.createLiteralString(Long.toString(seq)));
        });
    }

    /** The number of the last change that is in this store; 0 when it is empty. */
    long position() {
        return read(store -> {
            var found = store.find(Quad.defaultGraphNodeGenerated, STORE, POSITION, Node.ANY);
            return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0L;
        });
    }

    void clear() {
        Txn.executeWrite(dataset, () -> {
            dataset.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            dataset.getDefaultGraph().clear();
        });
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }
}
