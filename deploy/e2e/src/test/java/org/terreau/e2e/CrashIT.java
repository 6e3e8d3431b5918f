package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was acknowledged is kept, whatever happens to the process. */
class CrashIT {

    private static final int PORT = Integer.getInteger("terreau.e2e.port", 18080) + 10;
    private static final int SAVES = 500;
    private static final int KILLED_AT = 250;
    private static final int WRITERS = 4;

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger saved = new AtomicInteger();
    /** Words that the server said it has, by slug. */
    private final Map<String, Queue<String>> acknowledged = new ConcurrentHashMap<>();

    private final Queue<Reply> refused = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void every_acknowledged_save_is_there_after_the_server_was_killed_in_the_middle() throws Exception {
        try (Commons commons = Commons.start(PORT, CommonsExtension.data("crash"), "--fresh", "--no-demo")) {
            writeUntilKilled(commons);
            assertThat(refused).isEmpty();
            commons.awaitEnd();
        }
        assertThat(saved.get()).isBetween(KILLED_AT, SAVES - 1);

        try (Commons commons = Commons.start(PORT, CommonsExtension.data("crash"), "--no-demo")) {
            assertAllThere(commons.anonymous());
            assertThat(new Author(commons.as("member")).article("Après", "On écrit encore."))
                    .isEqualTo("apres");
        }
    }

    private void writeUntilKilled(Commons commons) throws InterruptedException {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> write(commons));
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void write(Commons commons) {
        Author author = new Author(commons.as("member"));
        try {
            Form blank = author.blank("Article").with("readers", "public");
            while (started.getAndAdd(2) < SAVES && refused.isEmpty()) {
                createAndChange(commons, author, blank);
            }
        } catch (UncheckedIOException killed) {
            assertThat(saved).hasValueGreaterThanOrEqualTo(KILLED_AT);
        }
    }

    private void createAndChange(Commons commons, Author author, Form blank) {
        String first = UUID.randomUUID().toString();
        Reply made = author.create("Article", blank.with("title", first).with("body", first));
        note(commons, made, first, first);
        if (made.status() == 303) {
            String second = UUID.randomUUID().toString();
            Form edit = author.edit(first).with("title", first + " " + second).with("body", first + " " + second);
            note(commons, author.save(first, edit), first, second);
        }
    }

    private void note(Commons commons, Reply reply, String slug, String word) {
        if (reply.status() != 303) {
            refused.add(reply);
            return;
        }
        acknowledged.computeIfAbsent(slug, any -> new ConcurrentLinkedQueue<>()).add(word);
        if (saved.incrementAndGet() == KILLED_AT) {
            commons.wiki().destroyForcibly();
        }
    }

    private void assertAllThere(Visitor visitor) {
        String labels = visitor.query(
                        "SELECT ?label { ?page <http://www.w3.org/2000/01/rdf-schema#label> ?label }", "text/csv")
                .body();
        acknowledged.forEach((slug, words) -> {
            assertThat(visitor.get("wiki/" + slug + ".md").body()).contains(words);
            assertThat(visitor.get("wiki/" + slug).body()).contains(words);
            assertThat(labels).contains(words);
        });
    }
}
