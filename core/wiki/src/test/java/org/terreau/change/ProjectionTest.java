package org.terreau.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terreau.spi.page.Slug;

class ProjectionTest {

    private final Archive archive = new Archive();
    private final Pace pace = new Pace(Duration.ofSeconds(1));
    private final Shelf shelf = new Shelf(archive);
    private final List<Projection> projections = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private Projection projection;

    @AfterEach
    void stop() throws InterruptedException {
        projections.forEach(Projection::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void what_is_saved_is_in_the_projection_when_its_writer_has_waited() {
        start();
        assertThat(saved("accueil", "Bienvenue")).isTrue();
        assertThat(shelf.texts()).containsEntry(new Slug("accueil"), "Bienvenue");
    }

    @Test
    void all_that_is_there_is_taken_in_one_go() throws InterruptedException {
        start();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        shelf.beforeEach(slugs -> {
            busy.countDown();
            waitFor(go);
        });
        archive.save("premier", "");
        projection.wake();
        waitFor(busy);
        IntStream.range(0, 700).forEach(number -> archive.save("page-" + number, ""));
        go.countDown();
        assertThat(saved("dernier", "")).isTrue();
        assertThat(shelf.batches()).startsWith(1, 500);
        assertThat(shelf.batches().stream().mapToInt(Integer::intValue).sum()).isEqualTo(702);
    }

    @Test
    void a_page_that_can_not_be_taken_in_is_set_aside_and_the_others_go_on() {
        IntStream.range(0, 40).forEach(number -> archive.save("avant-" + number, ""));
        long poisoned = archive.save("piege", "poison");
        IntStream.range(0, 40).forEach(number -> archive.save("apres-" + number, ""));
        shelf.leaveOut(List.of(), 1);
        start();

        assertThat(saved("dernier", "")).isTrue();

        assertThat(shelf.texts()).containsKey(new Slug("avant-39")).containsKey(new Slug("apres-39"));
        assertThat(shelf.texts()).doesNotContainKey(new Slug("piege"));
        assertThat(archive.ledger.aside("shelf")).singleElement().satisfies(page -> {
            assertThat(page.slug()).hasToString("piege");
            assertThat(page.seq()).isEqualTo(poisoned);
            assertThat(page.error()).contains("can't read poison");
        });
        assertThat(state().aside()).isEqualTo(1);
        assertThat(state().current()).isTrue();
    }

    @Test
    void a_page_that_becomes_unreadable_leaves_the_projection_rather_than_staying_as_it_was() {
        start();
        saved("annonce", "public");
        assertThat(saved("annonce", "poison")).isTrue();
        assertThat(shelf.texts()).doesNotContainKey(new Slug("annonce"));
    }

    @Test
    void the_next_change_of_a_page_that_was_set_aside_brings_it_back() {
        start();
        saved("piege", "poison");
        saved("piege", "mended");
        assertThat(shelf.texts()).containsEntry(new Slug("piege"), "mended");
        assertThat(archive.ledger.aside("shelf")).isEmpty();
        assertThat(state().aside()).isZero();
    }

    @Test
    void a_page_that_was_set_aside_is_tried_again_when_somebody_asks() {
        start();
        saved("piege", "poison");
        AtomicBoolean asked = new AtomicBoolean();
        shelf.beforeEach(slugs -> asked.set(true));
        projection.askForRetry();
        eventually(asked::get);
        assertThat(archive.ledger.aside("shelf")).hasSize(1);
    }

    @Test
    void a_failure_that_passes_sets_nothing_aside() {
        start();
        AtomicBoolean failed = new AtomicBoolean();
        shelf.beforeEach(slugs -> {
            if (!failed.getAndSet(true)) {
                throw new IllegalStateException("once");
            }
        });
        assertThat(saved("accueil", "")).isTrue();
        assertThat(archive.ledger.aside("shelf")).isEmpty();
    }

    @Test
    void a_projection_in_trouble_holds_up_no_writer_sets_nothing_aside_and_goes_on_when_that_is_over() {
        start();
        shelf.breakDown();
        long seq = archive.save("accueil", "");
        projection.wake();
        long began = System.nanoTime();
        assertThat(projection.await(seq, deadline())).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(state().trouble())
                .hasValueSatisfying(said -> assertThat(said).contains("no space left"));
        assertThat(archive.ledger.aside("shelf")).isEmpty();

        shelf.mend();
        projection.wake();
        eventually(() -> state().current());
        assertThat(shelf.texts()).containsKey(new Slug("accueil"));
    }

    @Test
    void a_projection_that_is_missing_at_the_start_is_made_from_the_pages() {
        IntStream.range(0, 450).forEach(number -> archive.save("page-" + number, "premier jet"));
        IntStream.range(0, 450).forEach(number -> archive.save("page-" + number, "relu"));
        start();
        eventually(() -> state().current());
        assertThat(shelf.texts()).isEqualTo(archive.texts());
        assertThat(shelf.batches()).isEmpty();
        assertThat(shelf.position()).isEqualTo(900);
    }

    @Test
    void a_projection_that_can_not_be_read_at_the_start_is_made_from_the_pages() {
        archive.save("accueil", "Bienvenue");
        shelf.damage();
        start();
        eventually(() -> state().current());
        assertThat(shelf.texts()).isEqualTo(archive.texts());
    }

    @Test
    void a_projection_ahead_of_the_log_is_made_from_the_pages() {
        archive.save("accueil", "Bienvenue");
        shelf.put("disparue", "d'une sauvegarde plus récente");
        shelf.leaveOut(List.of(), 12);
        start();
        eventually(() -> state().current());
        assertThat(shelf.texts()).isEqualTo(archive.texts());
    }

    @Test
    void a_projection_that_another_vocabulary_made_is_made_anew_while_it_serves() throws InterruptedException {
        archive.save("accueil", "Bienvenue");
        start();
        eventually(() -> state().current());
        restart();
        shelf.put("accueil", "dans les mots d'avant");
        saved("autre", "");
        restart();
        assertThat(shelf.texts()).containsEntry(new Slug("accueil"), "dans les mots d'avant");

        shelf.reissue();
        restart();

        assertThat(state().serves()).isTrue();
        eventually(
                () -> shelf.texts().equals(archive.texts()) && state().rebuild().isEmpty());
        assertThat(archive.ledger.edition("shelf")).hasValue("2");
    }

    @Test
    void a_rebuild_replaces_page_by_page_takes_in_what_changes_meanwhile_and_ends_with_what_the_pages_say() {
        IntStream.range(0, 900).forEach(number -> archive.save("page-" + number, "premier jet"));
        start();
        eventually(() -> state().current());
        shelf.put("page-3", "abîmée");
        shelf.put("intruse", "de personne");
        List<Integer> seen = new ArrayList<>();
        shelf.beforeEach(slugs -> {
            seen.add(shelf.texts().size());
            if (seen.size() == 2) {
                archive.save("page-850", "relu");
                archive.save("page-0", "relu");
                assertThat(state().rebuild()).isPresent();
                assertThat(state().serves()).isTrue();
            }
        });
        projection.askForRebuild();
        eventually(() -> seen.size() > 5 && state().current());
        assertThat(seen).allMatch(size -> size >= 900);
        assertThat(shelf.texts()).isEqualTo(archive.texts());
        assertThat(archive.ledger.rebuild("shelf")).isEmpty();
    }

    @Test
    void a_rebuild_that_a_restart_breaks_off_goes_on_where_it_was() throws InterruptedException {
        IntStream.range(0, 10_700).forEach(number -> archive.save("page-" + number, "premier jet"));
        AtomicBoolean killed = new AtomicBoolean();
        List<Slug> done = new ArrayList<>();
        shelf.beforeEach(slugs -> {
            if (done.size() == 10_000 && !killed.getAndSet(true)) {
                projection.stop();
                shelf.breakDown();
            } else {
                done.addAll(slugs);
            }
        });
        start();
        assertThat(threads.getFirst().join(Duration.ofMinutes(1))).isTrue();
        assertThat(archive.ledger.rebuild("shelf")).hasValue(new Ledger.Begun(10_000, true));

        done.clear();
        shelf.mend();
        CountDownLatch seen = new CountDownLatch(1);
        shelf.beforeEach(slugs -> {
            waitFor(seen);
            done.addAll(slugs);
        });
        start();
        assertThat(state().serves()).isFalse();
        seen.countDown();
        eventually(() -> state().current());
        assertThat(done).hasSize(700).startsWith(new Slug("page-10000"));
        assertThat(shelf.texts()).isEqualTo(archive.texts());
    }

    @Test
    void what_is_written_while_it_is_held_comes_in_once_by_a_rebuild() throws InterruptedException {
        projection = open(shelf);
        projection.hold();
        run(projection);
        IntStream.range(0, 500).forEach(number -> archive.save("page-" + number % 250, "jet " + number));
        List<Slug> taken = new ArrayList<>();
        shelf.beforeEach(taken::addAll);
        projection.leap();
        projection.awaitRebuilt(progress -> {});
        assertThat(state().current()).isTrue();
        assertThat(taken).hasSize(250).doesNotHaveDuplicates();
        assertThat(shelf.texts()).isEqualTo(archive.texts());
        assertThat(saved("page-0", "relu")).isTrue();
    }

    @Test
    void a_projection_that_already_says_something_is_not_held_since_a_change_may_have_to_hide_it() {
        start();
        saved("annonce", "public");
        projection.hold();

        assertThat(saved("annonce", "hidden")).isTrue();
        assertThat(shelf.texts()).containsEntry(new Slug("annonce"), "hidden");
    }

    @Test
    void a_rebuild_sets_aside_what_it_can_not_take_in() {
        IntStream.range(0, 300).forEach(number -> archive.save("page-" + number, number == 7 ? "poison" : ""));
        start();
        eventually(() -> state().current());
        assertThat(shelf.texts()).hasSize(299);
        assertThat(archive.ledger.aside("shelf"))
                .singleElement()
                .satisfies(page -> assertThat(page.slug()).hasToString("page-7"));
    }

    @Test
    void a_rebuild_of_a_projection_in_trouble_begins_from_nothing() {
        start();
        saved("accueil", "");
        shelf.breakDown();
        archive.save("accueil", "relu");
        projection.wake();
        eventually(() -> state().trouble().isPresent());
        projection.askForRebuild();
        eventually(() -> state().current());
        assertThat(shelf.texts()).isEqualTo(archive.texts());
    }

    @Test
    void a_page_that_was_set_aside_comes_back_as_one_that_concerns_others() {
        archive.save("accueil", "");
        shelf.leaveOut(List.of(), 1);
        archive.save("piege", "poison");
        start();
        saved("accueil", "");
        assertThat(state().aside()).isEqualTo(1);
        saved("piege", "bon");
        assertThat(shelf.texts()).containsEntry(new Slug("piege"), "bon");
        assertThat(shelf.concerningOthers()).containsExactly(new Slug("piege"));
    }

    @Test
    void what_is_kept_in_memory_takes_changes_in_before_the_others_do() throws InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Projection kept = open(
                new Shelf(archive) {
                    @Override
                    public boolean fleeting() {
                        return true;
                    }
                }.beforeEach(slugs -> order.add("kept " + slugs)));
        run(kept);
        start();
        projection.follow(List.of(kept));
        shelf.beforeEach(slugs -> order.add("shelf " + slugs));
        for (int number = 0; number < 50; number++) {
            long seq = archive.save("page-" + number, "");
            projection.wake();
            kept.wake();
            assertThat(projection.await(seq, deadline())).isTrue();
        }
        assertThat(order).hasSize(100);
        for (int number = 0; number < 50; number++) {
            assertThat(order.get(2 * number)).isEqualTo("kept [page-" + number + "]");
            assertThat(order.get(2 * number + 1)).isEqualTo("shelf [page-" + number + "]");
        }
    }

    /** The shelf's is known before it runs: what a test does before a batch may be to stop it. */
    private void start() {
        projection = open(shelf);
        run(projection);
    }

    private Projection open(Projector projector) {
        Projection opened =
                new Projection(projector, new Tail(archive.log), archive.log, archive.ledger, archive.census, pace);
        opened.open();
        projections.add(opened);
        return opened;
    }

    private void run(Projection opened) {
        Thread thread = new Thread(opened);
        threads.add(thread);
        thread.start();
    }

    private void restart() throws InterruptedException {
        projection.stop();
        threads.getLast().join();
        start();
    }

    private boolean saved(String slug, String text) {
        long seq = archive.save(slug, text);
        projection.wake();
        return projection.await(seq, deadline());
    }

    private ProjectionState state() {
        return projection.state(archive.log.last());
    }

    private static long deadline() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = deadline();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("half a minute is enough").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
