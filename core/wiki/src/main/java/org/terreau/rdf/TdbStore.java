package org.terreau.rdf;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TDB2 store in a folder. Queries see the union of its named graphs as their default graph; the real default graph
 * holds nothing but the store's position in the change log.
 *
 * <p>A database that can't be read is set aside when it is opened, and an empty one takes its place.
 */
final class TdbStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TdbStore.class);
    private static final Node STORE = NodeFactory.createURI("urn:terreau:store");
    private static final Node POSITION = NodeFactory.createURI("urn:terreau:position");

    private final TdbFolder folder;
    private volatile TdbGeneration current;

    TdbStore(Path folder) {
        this.folder = new TdbFolder(folder);
        this.current = open();
    }

    private TdbGeneration open() {
        Path last = folder.last();
        try {
            return TdbGeneration.open(last);
        } catch (AlreadyLocked other) {
            throw new IllegalStateException("Another process uses the RDF store in " + last, other);
        } catch (RuntimeException | Error unreadable) {
            TdbGeneration empty = TdbGeneration.open(folder.next());
            Path kept = folder.setAside(last);
            LOG.warn(
                    "The RDF store in {} can't be read ({}): it is moved to {} and made anew",
                    last,
                    unreadable.toString(),
                    kept);
            return empty;
        }
    }

    <T> T read(Function<DatasetGraph, T> query) {
        return use(dataset -> Txn.calculateRead(dataset, () -> query.apply(dataset)));
    }

    /** Applies the change in one transaction, and leaves the position where it is. */
    void write(Consumer<DatasetGraph> change) {
        use(dataset -> {
            Txn.executeWrite(dataset, () -> change.accept(dataset));
            return true;
        });
    }

    /** Applies the change and moves the position to {@code seq}, in one transaction. */
    void write(long seq, Consumer<DatasetGraph> change) {
        write(dataset -> {
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
        return read(TdbStore::position);
    }

    static long position(DatasetGraph dataset) {
        var found = dataset.find(Quad.defaultGraphNodeGenerated, STORE, POSITION, Node.ANY);
        return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0L;
    }

    /** Begins with an empty database, whatever state this one is in; it is deleted when its last query has ended. */
    void clear() {
        TdbGeneration before = current;
        current = TdbGeneration.open(folder.next());
        before.discard();
    }

    @Override
    public void close() {
        current.close();
    }

    /** A generation may be closed between the moment it is looked up and the moment it is used, then there is a next. */
    private <T> T use(Function<DatasetGraph, T> action) {
        TdbGeneration generation = current;
        Optional<T> result = generation.use(action);
        while (result.isEmpty()) {
            TdbGeneration next = current;
            if (next == generation) {
                throw new IllegalStateException("The RDF store is closed");
            }
            generation = next;
            result = generation.use(action);
        }
        return result.get();
    }
}
