package org.terreau.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AheadTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void everything_comes_once_and_in_order() {
        List<Integer> results = new ArrayList<>();
        ahead(IntStream.range(0, 50)
                        .<Callable<Integer>>mapToObj(number -> () -> number)
                        .toList())
                .forEachRemaining(results::add);
        assertThat(results).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void nothing_to_do_has_no_next() {
        assertThat(ahead(List.of()).hasNext()).isFalse();
    }

    @Test
    void the_next_is_done_while_nobody_asks_and_no_more_than_that() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);
        Callable<Integer> work = () -> {
            second.countDown();
            return begun.incrementAndGet();
        };
        Iterator<Integer> ahead = ahead(List.of(work, work, work));
        assertThat(ahead.next()).isEqualTo(1);
        second.await();
        assertThat(ahead.next()).isEqualTo(2);
        assertThat(begun.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void what_fails_says_why() {
        Iterator<Integer> ahead = ahead(List.of(() -> {
            throw new IOException("the disk is gone");
        }));
        assertThatThrownBy(ahead::next)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the disk is gone");
    }

    private Iterator<Integer> ahead(List<Callable<Integer>> works) {
        return new Ahead<>(works.iterator(), threads);
    }
}
