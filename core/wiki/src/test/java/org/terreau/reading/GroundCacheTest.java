package org.terreau.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terreau.spi.page.Slug;

class GroundCacheTest {

    private static final Ground COUSERANS = Ground.page(new Slug("couserans"));
    private static final Ground SEIX = Ground.page(new Slug("seix"));
    private static final String KEY = key("/wiki/couserans");

    private final GroundCache<String, byte[]> cache = started(1 << 20);

    private static GroundCache<String, byte[]> started(long room) {
        GroundCache<String, byte[]> cache = cache(room);
        cache.start(10);
        return cache;
    }

    private static GroundCache<String, byte[]> cache(long room) {
        return new GroundCache<>(room, (key, value) -> value.length, () -> 0);
    }

    private static void alter(GroundCache<String, byte[]> cache, Set<Ground> grounds, long seq) {
        cache.drop(grounds, seq);
        cache.advance(seq);
    }

    private static String key(String path) {
        return path;
    }

    private static byte[] answer(int size) {
        return new byte[size];
    }

    private static Moment at(long seq) {
        return new Moment(seq, seq);
    }

    @Test
    void gives_again_what_it_was_given() {
        cache.put(KEY, answer(7), Set.of(COUSERANS), at(10));

        assertThat(cache.get(KEY)).hasValueSatisfying(body -> assertThat(body).hasSize(7));
        assertThat(cache.get(key("/wiki/seix"))).isEmpty();
    }

    @Test
    void an_answer_leaves_with_a_change_of_what_it_rests_on() {
        cache.put(KEY, answer(7), Set.of(COUSERANS, SEIX), at(10));
        cache.put(key("/wiki/other"), answer(7), Set.of(Ground.page(new Slug("other"))), at(10));

        alter(cache, Set.of(SEIX, Ground.ANYTHING), 11);

        assertThat(cache.get(KEY)).isEmpty();
        assertThat(cache.get(key("/wiki/other"))).isPresent();
        assertThat(cache.position()).isEqualTo(11);
    }

    @Test
    void an_answer_begun_before_a_change_does_not_enter_after_it() {
        Moment begun = at(10);
        alter(cache, Set.of(SEIX), 11);

        cache.put(KEY, answer(7), Set.of(SEIX), begun);
        assertThat(cache.get(KEY)).isEmpty();

        cache.put(KEY, answer(7), Set.of(COUSERANS), begun);
        assertThat(cache.get(KEY)).as("it rests on nothing that was altered").isPresent();
        cache.put(KEY, answer(7), Set.of(SEIX), at(11));
        assertThat(cache.get(KEY)).isPresent();
    }

    @Test
    void what_rests_on_anything_waits_for_every_projection() {
        alter(cache, Set.of(SEIX, Ground.ANYTHING), 11);

        cache.put(KEY, answer(7), Set.of(Ground.ANYTHING), new Moment(11, 10));
        assertThat(cache.get(KEY)).as("the index may still be at change 10").isEmpty();

        cache.put(KEY, answer(7), Set.of(SEIX), new Moment(11, 10));
        assertThat(cache.get(KEY)).as("a page is read as it is").isPresent();
        cache.put(KEY, answer(7), Set.of(Ground.ANYTHING), at(11));
        assertThat(cache.get(KEY)).isPresent();
    }

    @Test
    void what_a_projection_says_in_another_way_is_dropped_and_does_not_enter_as_it_was() {
        Ground property = Ground.property("urn:p");
        Moment begun = new Moment(11, 10);
        cache.put(KEY, answer(7), Set.of(property), at(10));
        alter(cache, Set.of(SEIX), 11);
        assertThat(cache.get(KEY))
                .as("nothing has been said of the property yet")
                .isPresent();

        cache.drop(Set.of(property), 11);
        assertThat(cache.get(KEY)).isEmpty();
        cache.put(KEY, answer(7), Set.of(property), begun);
        assertThat(cache.get(KEY)).as("the graph may have been at change 10").isEmpty();
        cache.put(KEY, answer(7), Set.of(property), at(11));
        assertThat(cache.get(KEY)).isPresent();
    }

    @Test
    void keeps_nothing_before_it_follows_the_log() {
        GroundCache<String, byte[]> early = cache(1 << 20);

        early.put(KEY, answer(7), Set.of(COUSERANS), new Moment(early.position(), 0));

        assertThat(early.get(KEY)).isEmpty();
    }

    @Test
    void forgets_all_when_told_to_and_lets_nothing_older_in() {
        cache.put(KEY, answer(7), Set.of(), at(10));

        cache.drop(12);
        cache.advance(12);
        cache.put(KEY, answer(7), Set.of(COUSERANS), at(11));

        assertThat(cache.get(KEY)).isEmpty();
    }

    @Test
    void remembers_so_many_changes_and_trusts_nothing_older() {
        Moment begun = at(10);
        for (int seq = 11; seq < 60_020; seq++) {
            alter(cache, Set.of(Ground.page(new Slug("page-" + seq))), seq);
        }

        cache.put(KEY, answer(7), Set.of(COUSERANS), begun);

        assertThat(cache.get(KEY)).isEmpty();
    }

    @Test
    void stays_within_its_room_and_still_drops_what_comes_back() {
        GroundCache<String, byte[]> small = started(100_000);
        for (int round = 0; round < 3; round++) {
            for (int page = 0; page < 200; page++) {
                small.put(key("/wiki/" + page), answer(5_000), Set.of(COUSERANS), at(10));
            }
        }
        long kept = kept(small);

        assertThat(kept).isBetween(1L, 20L);
        alter(small, Set.of(COUSERANS), 11);
        assertThat(kept(small)).isZero();
    }

    private static long kept(GroundCache<String, byte[]> cache) {
        return java.util.stream.IntStream.range(0, 200)
                .filter(page -> cache.get(key("/wiki/" + page)).isPresent())
                .count();
    }
}
