package org.terreau.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terreau.spi.page.Slug;

class TailTest {

    private final List<Change> written = new ArrayList<>();
    private int asked;

    private final Tail tail = new Tail(new ChangeLog() {
        @Override
        public List<Change> after(long seq, int limit) {
            asked++;
            return List.copyOf(written.subList((int) seq, (int) Math.min(seq + limit, written.size())));
        }
    });

    @Test
    void what_one_has_read_the_others_find() {
        write(3);
        assertThat(numbers(0, 10)).containsExactly(1L, 2L, 3L);
        assertThat(numbers(0, 10)).containsExactly(1L, 2L, 3L);
        assertThat(numbers(1, 10)).containsExactly(2L, 3L);
        assertThat(numbers(0, 2)).containsExactly(1L, 2L);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void what_comes_later_is_read_when_all_that_is_known_is_taken() {
        write(2);
        numbers(0, 10);
        assertThat(numbers(2, 10)).isEmpty();
        write(2);
        assertThat(numbers(2, 10)).containsExactly(3L, 4L);
        assertThat(numbers(1, 10)).containsExactly(2L, 3L, 4L);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void who_stands_before_what_is_known_reads_the_log() {
        write(9);
        assertThat(numbers(6, 10)).containsExactly(7L, 8L, 9L);
        assertThat(numbers(2, 3)).containsExactly(3L, 4L, 5L);
        assertThat(numbers(5, 10)).containsExactly(6L, 7L, 8L, 9L);
        assertThat(numbers(7, 10)).containsExactly(8L, 9L);
    }

    @Test
    void only_the_latest_are_kept() {
        write(5_000);
        for (long seq = 0; seq < 5_000; seq += 500) {
            assertThat(numbers(seq, 500)).hasSize(500).startsWith(seq + 1).endsWith(seq + 500);
        }
        assertThat(numbers(100, 2)).containsExactly(101L, 102L);
        assertThat(numbers(4_998, 10)).containsExactly(4_999L, 5_000L);
    }

    private void write(int count) {
        IntStream.range(0, count).forEach(i -> written.add(new Change(written.size() + 1L, new Slug("page"), 1)));
    }

    private List<Long> numbers(long seq, int limit) {
        return tail.after(seq, limit).stream().map(Change::seq).toList();
    }
}
