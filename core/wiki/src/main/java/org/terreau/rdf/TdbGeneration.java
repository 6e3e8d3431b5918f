package org.terreau.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/** One TDB2 database that is open, until it is closed: which waits for the transactions that it is in. */
final class TdbGeneration {

    private static final int QUADS_READ_ON_TRIAL = 1000;

    /**
     * For new databases: without the orders GPOS and GOSP, which tell what is within one graph. Graphs are small here, and
     * each order costs every writing and much room.
     */
    private static final StoreParams PARAMETERS = StoreParams.builder("terreau")
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .build();

    private final Path folder;
    private final DatasetGraph dataset;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private TdbGeneration(Path folder, DatasetGraph dataset) {
        this.folder = folder;
        this.dataset = dataset;
    }

    /**
     * Opens the folder and reads something, since a damage shows only there.
     *
     * @throws RuntimeException where it can't be read
     */
    static TdbGeneration open(Path folder) {
        RarestFirst order = new RarestFirst();
        DatasetGraph dataset = DatabaseConnection.connectCreate(Location.create(folder), PARAMETERS, order)
                .getDatasetGraph();
        order.count(dataset);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeRead(dataset, () -> {
            TdbStore.position(dataset);
            Iter.count(Iter.limit(dataset.find(), QUADS_READ_ON_TRIAL));
        });
        return new TdbGeneration(folder, dataset);
    }

    Path folder() {
        return folder;
    }

    /** Bytes of its files. */
    long size() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException discardedMeanwhile) {
            return 0;
        }
    }

    /** What the action gives of the dataset, in a transaction that the action begins; nothing where it is closed. */
    <T> Optional<T> use(Function<DatasetGraph, T> action) {
        use.readLock().lock();
        try {
            return closed ? Optional.empty() : Optional.of(action.apply(dataset));
        } finally {
            use.readLock().unlock();
        }
    }

    void close() {
        use.writeLock().lock();
        try {
            closed = true;
            TDBInternal.expel(dataset);
        } finally {
            use.writeLock().unlock();
        }
    }

    /** Closes it and deletes its folder. */
    void discard() {
        close();
        TdbFolder.delete(folder);
    }
}
