package org.terreau.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TdbStoreTest {

    private static final Node SAYS = iri("says");
    private static final Node TITLE = iri("title");

    @TempDir
    private Path folder;

    private TdbStore store;

    @BeforeEach
    void open() {
        store = new TdbStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        write(1, "accueil", "Bienvenue");
        reopen();
        assertThat(store.position()).isEqualTo(1);
        assertThat(text("accueil")).isEqualTo("Bienvenue");
    }

    @Test
    void what_a_kill_leaves_never_says_that_more_is_in_it_than_there_is(@TempDir Path copy) throws IOException {
        for (int change = 1; change <= 20; change++) {
            write(change, "page-" + change, "texte " + change);
        }
        assertThat(store.position()).isEqualTo(20);
        copyTo(copy);

        try (TdbStore left = new TdbStore(copy)) {
            assertThat(left.position()).isBetween(1L, 20L);
            for (long change = 1; change <= left.position(); change++) {
                String page = "page-" + change;
                String text = left.read(dataset -> text(dataset, page));
                assertThat(text).as(page).isEqualTo("texte " + change);
            }
        }
    }

    private void copyTo(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> !each.endsWith("tdb.lock")).toList()) {
                Path to = copy.resolve(folder.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSPO.idn", "GSPO.dat", "nodes.dat", "nodes-data.obj", "*"})
    void a_store_whose_files_are_damaged_is_set_aside_and_begins_anew(String damaged) throws IOException {
        for (int page = 1; page <= 300; page++) {
            write(page, "page-" + page, "texte " + page);
        }
        store.close();
        for (Path file : files(damaged)) {
            Files.write(file, "not what TDB2 writes".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        store = new TdbStore(folder);

        assertThat(store.position()).isZero();
        assertThat(folder.resolve("broken")).isDirectory();
        write(301, "accueil", "Bienvenue");
        reopen();
        assertThat(store.position()).isEqualTo(301);
    }

    @Test
    void a_store_that_is_cleared_is_empty_at_once_while_a_query_ends_on_what_it_saw() throws InterruptedException {
        write(1, "accueil", "Bienvenue");
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch cleared = new CountDownLatch(1);
        AtomicReference<String> seen = new AtomicReference<>("");
        Thread query = new Thread(() -> store.read(dataset -> {
            reading.countDown();
            await(cleared);
            seen.set(text(dataset, "accueil"));
            return true;
        }));
        query.start();
        await(reading);
        Thread clearing = new Thread(store::clear);
        clearing.start();
        while (store.position() != 0) {
            Thread.onSpinWait();
        }
        cleared.countDown();
        query.join();
        clearing.join();
        assertThat(seen).hasValue("Bienvenue");
        assertThat(text("accueil")).isEmpty();
    }

    @Test
    void a_compaction_gives_back_room_while_readers_and_writers_go_on() throws InterruptedException {
        for (int seq = 1; seq <= 400; seq++) {
            write(seq, "page-" + seq % 50, "texte " + seq);
        }
        long before = store.size();
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong written = new AtomicLong(400);
        AtomicLong missed = new AtomicLong();
        Thread writer = new Thread(() -> {
            while (!done.get()) {
                long seq = written.get() + 1;
                write(seq, "page-" + seq % 50, "texte " + seq);
                written.set(seq);
            }
        });
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                long least = written.get();
                if (store.position() < least || text("page-" + least % 50).isEmpty()) {
                    missed.incrementAndGet();
                }
            }
        });
        writer.start();
        reader.start();
        Compaction compaction = store.compact(quads -> {});
        done.set(true);
        writer.join();
        reader.join();

        assertThat(missed).hasValue(0);
        assertThat(compaction.after()).isLessThan(before);
        assertThat(store.position()).isEqualTo(written.get());
        for (long seq = written.get() - 49; seq <= written.get(); seq++) {
            assertThat(text("page-" + seq % 50)).isEqualTo("texte " + seq);
        }
        long last = written.get();
        reopen();
        assertThat(store.position()).isEqualTo(last);
        assertThat(quads()).isEqualTo(50 * 2 + 1);
    }

    @Test
    void a_compaction_that_is_cut_off_by_a_restart_changes_nothing() throws IOException {
        write(1, "accueil", "Bienvenue");
        Files.createDirectories(folder.resolve("store-2/Data-0001"));
        reopen();
        assertThat(text("accueil")).isEqualTo("Bienvenue");
        assertThat(folder.resolve("store-2")).doesNotExist();
    }

    private void reopen() {
        store.close();
        store = new TdbStore(folder);
    }

    private void write(long seq, String page, String text) {
        store.write(seq, dataset -> {
            dataset.deleteAny(iri(page), Node.ANY, Node.ANY, Node.ANY);
            dataset.add(iri(page), iri(page), SAYS, NodeFactory.createLiteralString(text));
            dataset.add(iri(page), iri(page), TITLE, NodeFactory.createLiteralString(page));
        });
    }

    private String text(String page) {
        return store.read(dataset -> text(dataset, page));
    }

    private static String text(DatasetGraph dataset, String page) {
        var found = dataset.find(iri(page), Node.ANY, SAYS, Node.ANY);
        return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
    }

    private long quads() {
        return store.read(dataset -> Iter.count(dataset.find()));
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getParent().getFileName().toString().startsWith("Data-"))
                    .filter(Files::isRegularFile)
                    .filter(file ->
                            name.equals("*") || file.getFileName().toString().equals(name))
                    .toList();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("https://commons.example/" + name);
    }
}
