package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers that are kept and given again: the same, never stale after a save, never to who may not read them. */
@ExtendWith(CommonsExtension.class)
class FrontIT {

    private static final int CONNECTIONS = 16;
    private static final int SAVES = 20;
    private static final String HTML = "text/html";
    private static final Pattern STATE = Pattern.compile("État (\\d+) de");

    private final Visitor anonymous;
    private final Visitor member;
    private final Visitor expert;
    private final Author author;

    FrontIT(Commons commons) {
        this.anonymous = commons.anonymous();
        this.member = commons.as("member");
        this.expert = commons.as("expert");
        this.author = new Author(member);
    }

    private static Map<String, List<String>> headers(Reply reply) {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.response().headers().map());
        headers.keySet().removeIf(name -> name.matches("(?i)date|x-request-id"));
        return headers;
    }

    private String title() {
        return "Devant " + UUID.randomUUID();
    }

    @Test
    void what_is_given_again_is_the_same_to_the_last_byte_and_header() {
        String slug = author.article(title(), "Un texte.");
        for (String path : List.of("wiki/" + slug, "wiki/" + slug + ".ttl", "wiki/" + slug + "/history", "")) {
            for (String coding : List.of("identity", "gzip")) {
                Visitor visitor = anonymous.with("Accept-Encoding", coding);
                Reply first = visitor.get(path);
                Reply second = visitor.get(path);

                assertThat(second.status()).isEqualTo(200);
                assertThat(second.body()).isEqualTo(first.body());
                assertThat(headers(second)).isEqualTo(headers(first));
            }
        }
    }

    @Test
    void who_has_it_already_is_told_so() {
        String slug = author.article(title(), "Un texte.");
        String tag = anonymous.get("wiki/" + slug, HTML).header("ETag").orElseThrow();

        Reply again = anonymous.with("If-None-Match", tag).get("wiki/" + slug, HTML);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).contains(tag);
    }

    @Test
    void each_asks_in_their_language_and_form() {
        String slug = author.article(title(), "Un texte.");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(anonymous
                            .with("Accept-Language", "en")
                            .get("wiki/" + slug, HTML)
                            .body())
                    .contains("<html lang=\"en\"");
            assertThat(anonymous
                            .with("Cookie", "lang=fr")
                            .get("wiki/" + slug, HTML)
                            .body())
                    .contains("<html lang=\"fr\"");
            assertThat(anonymous.get("wiki/" + slug, "text/turtle").type()).startsWith("text/turtle");
        }
    }

    @Test
    void what_a_member_reads_is_given_to_nobody_else() {
        String slug = author.created(
                "Article",
                form -> form.with("title", title()).with("body", "Entre nous.").with("readers", "community"));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(member.get("wiki/" + slug, HTML).status()).isEqualTo(200);
            assertThat(anonymous.get("wiki/" + slug, HTML).status()).isEqualTo(404);
        }
    }

    @Test
    void after_a_save_nobody_sees_what_was_before() throws Exception {
        String name = UUID.randomUUID().toString();
        String slug = author.article("État 0 de " + name, "Un texte.");
        String pointing = author.article("Pointe vers " + name, "Voir [[" + slug + "]].");
        AtomicInteger saved = new AtomicInteger();

        List<String> stale = whileTheyRead(
                List.of(anonymous, member),
                List.of(
                        "wiki/" + slug,
                        "wiki/" + pointing,
                        "wiki/" + slug + "/history",
                        "wiki/" + slug + "/links",
                        "search?q=" + name),
                saved,
                (reply, before, after) -> state(reply) < before,
                turn -> {
                    author.change(slug, form -> form.with("title", "État " + turn + " de " + name));
                    saved.set(turn);
                });

        assertThat(stale).isEmpty();
    }

    private static int state(Reply reply) {
        Matcher state = STATE.matcher(reply.body());
        return state.find() ? Integer.parseInt(state.group(1)) : -1;
    }

    @Test
    void what_is_hidden_while_it_is_read_is_read_no_more() throws Exception {
        String slug = author.article(title(), "Un texte.");
        AtomicInteger hidden = new AtomicInteger();

        List<String> seen = whileTheyRead(
                List.of(anonymous, expert),
                List.of("wiki/" + slug, "wiki/" + slug + ".ttl"),
                hidden,
                (reply, before, after) -> before == after && before % 2 == 1 && reply.status() != 404,
                turn -> {
                    author.change(slug, form -> form.with("readers", "community"));
                    hidden.incrementAndGet();
                    assertThat(anonymous.get("wiki/" + slug, HTML).status()).isEqualTo(404);
                    hidden.incrementAndGet();
                    author.change(slug, form -> form.with("readers", "public"));
                    assertThat(anonymous.get("wiki/" + slug, HTML).status()).isEqualTo(200);
                });

        assertThat(seen).isEmpty();
    }

    private interface Wrong {

        /** @param before how things stood when the answer was asked for, {@code after} when it had come */
        boolean is(Reply reply, int before, int after);
    }

    /** Has them read these addresses on many connections while something is saved again and again; gives what was wrong. */
    private List<String> whileTheyRead(
            List<Visitor> visitors, List<String> paths, AtomicInteger stands, Wrong wrong, IntConsumer save)
            throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                Visitor visitor = visitors.get(connection % visitors.size());
                String path = paths.get(connection / visitors.size() % paths.size());
                readers.add(threads.submit(() -> read(visitor, path, stands, wrong, writing)));
            }
            try {
                IntStream.rangeClosed(1, SAVES).forEach(save);
            } finally {
                writing.set(false);
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> reader : readers) {
                all.addAll(reader.get());
            }
            return all;
        }
    }

    private List<String> read(Visitor visitor, String path, AtomicInteger stands, Wrong wrong, AtomicBoolean writing) {
        List<String> found = new ArrayList<>();
        while (writing.get()) {
            int before = stands.get();
            Reply reply = visitor.get(path, path.endsWith(".ttl") ? "text/turtle" : HTML);
            if (wrong.is(reply, before, stands.get())) {
                found.add(path + " answered " + reply.status() + " in state " + state(reply) + " after " + before);
            }
        }
        return found;
    }
}
