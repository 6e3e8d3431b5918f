package org.terreau.rdf;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
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
    private static final long NOTED_EVERY_NS = TimeUnit.SECONDS.toNanos(1);

    private final TdbFolder folder;
    private final ReentrantLock writing = new ReentrantLock();
    private Optional<WriteRecorder> recorder = Optional.empty();
    private volatile TdbGeneration current;
    private volatile long position;
    private long notedAt;

    TdbStore(Path folder) {
        this.folder = new TdbFolder(folder);
        this.current = open();
        startFrom(read(TdbStore::position));
    }

    private void startFrom(long stands) {
        position = stands;
        notedAt = System.nanoTime() - NOTED_EVERY_NS;
    }

    private TdbGeneration open() {
        Path last = folder.current();
        try {
            return TdbGeneration.open(last);
        } catch (AlreadyLocked other) {
            throw new IllegalStateException("Another process uses the RDF store in " + last, other);
        } catch (RuntimeException | Error unreadable) {
            TdbGeneration empty = TdbGeneration.open(folder.next());
            folder.settle(empty.folder());
            LOG.warn(
                    "The RDF store in {} can't be read ({}): it is moved to {} and made anew",
                    last,
                    unreadable.toString(),
                    folder.setAside(last));
            return empty;
        }
    }

    <T> T read(Function<DatasetGraph, T> query) {
        return use(dataset -> Txn.calculateRead(dataset, () -> query.apply(dataset)));
    }

    /**
     * Applies the change in one transaction, and leaves the position where it is. What finds nothing to write costs no more
     * than to read.
     */
    void write(Consumer<DatasetGraph> change) {
        alone(() -> use(dataset -> {
            Optional<WriteRecorder.Part> recorded = recorder.map(recording -> recording.over(dataset));
            Txn.exec(
                    dataset,
                    TxnType.READ_PROMOTE,
                    () -> change.accept(recorded.map(DatasetGraph.class::cast).orElse(dataset)));
            recorded.ifPresent(WriteRecorder.Part::keep);
            return true;
        }));
    }

    /**
     * Applies the change and moves the position to {@code seq}. The store notes that in the same transaction, unless it did
     * so within the last second: it costs as much as the change itself. After a kill, what came since is told again.
     */
    void write(long seq, Consumer<DatasetGraph> change) {
        alone(() -> {
            long now = System.nanoTime();
            boolean due = now - notedAt >= NOTED_EVERY_NS;
            write(dataset -> {
                change.accept(dataset);
                if (due) {
                    note(dataset, seq);
                }
            });
            position = seq;
            notedAt = due ? now : notedAt;
            return seq;
        });
    }

    /** As a number, which TDB2 keeps within its indexes: a text would be a new node each time. */
    private static long note(DatasetGraph dataset, long seq) {
        dataset.deleteAny(Quad.defaultGraphNodeGenerated, STORE, POSITION, Node.ANY);
        dataset.add(
                Quad.defaultGraphNodeGenerated,
                STORE,
                POSITION,
                NodeFactory.createLiteralDT(Long.toString(seq), XSDDatatype.XSDlong));
        return seq;
    }

    /** The number of the last change that is in this store; 0 when it is empty. */
    long position() {
        return position;
    }

    static long position(DatasetGraph dataset) {
        var found = dataset.find(Quad.defaultGraphNodeGenerated, STORE, POSITION, Node.ANY);
        return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0L;
    }

    /** Bytes of its files. */
    long size() {
        return current.size();
    }

    /** Begins with an empty database, whatever state this one is in; it is deleted when its last query has ended. */
    void clear() {
        alone(() -> {
                    TdbGeneration before = switchTo(TdbGeneration.open(folder.next()));
                    startFrom(0);
                    return before;
                })
                .discard();
    }

    /**
     * Copies what is in the store into a new database, without the room that earlier changes have taken, and goes on with
     * that one. Reading and writing go on: what is written meanwhile is written once more at the end, which is all that
     * writers wait for.
     *
     * @param copied told how many quads are copied
     */
    Compaction compact(LongConsumer copied) {
        long began = System.nanoTime();
        TdbGeneration before = current;
        long size = before.size();
        TdbGeneration after = TdbGeneration.open(folder.next());
        try {
            long quads = before.use(dataset -> copy(dataset, after, copied)).orElseThrow(TdbStore::replaced);
            long paused = System.nanoTime();
            alone(() -> {
                if (current != before) {
                    throw replaced();
                }
                after.use(dataset -> recorder.map(writes -> writes.repeat(dataset)));
                return switchTo(after);
            });
            long ended = System.nanoTime();
            before.discard();
            return new Compaction(size, after.size(), quads, ended - began, ended - paused);
        } catch (RuntimeException | Error e) {
            alone(() -> recorder = Optional.empty());
            after.discard();
            throw e;
        }
    }

    private long copy(DatasetGraph from, TdbGeneration to, LongConsumer copied) {
        alone(() -> {
            recorder = Optional.of(new WriteRecorder());
            from.begin(TxnType.READ);
            return from;
        });
        try {
            return to.use(dataset -> Txn.calculateWrite(dataset, () -> {
                        long quads = 0;
                        for (var all = from.find(); all.hasNext(); quads++) {
                            dataset.add(all.next());
                            if (quads % 10_000 == 0) {
                                copied.accept(quads);
                            }
                        }
                        return quads;
                    }))
                    .orElseThrow();
        } finally {
            from.end();
        }
    }

    private TdbGeneration switchTo(TdbGeneration next) {
        TdbGeneration before = current;
        folder.settle(next.folder());
        recorder = Optional.empty();
        current = next;
        return before;
    }

    private static IllegalStateException replaced() {
        return new IllegalStateException("The store was emptied meanwhile");
    }

    /** Notes the position, where that is still to be done. */
    @Override
    public void close() {
        alone(() -> {
            try {
                return current.use(dataset -> Txn.calculateWrite(
                        dataset, () -> position(dataset) == position ? position : note(dataset, position)));
            } finally {
                current.close();
            }
        });
    }

    private <T> T alone(Supplier<T> action) {
        writing.lock();
        try {
            return action.get();
        } finally {
            writing.unlock();
        }
    }

    /** A generation may be closed between the moment it is looked up and the moment it is used: then there is a next. */
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
