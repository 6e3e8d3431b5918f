package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.e2e.Program.JSON_TYPE;
import static org.terreau.e2e.Program.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program that doesn't know whether its request arrived sends it again, and makes one page. */
@ExtendWith(CommonsExtension.class)
class ApiOnceIT {

    private final Commons commons;
    private final Program member;
    private final String word = "fois" + UUID.randomUUID().toString().replace("-", "");

    ApiOnceIT(Commons commons) {
        this.commons = commons;
        this.member = new Program(commons.as("member"));
    }

    private String article(String body) {
        return "{\"type\": \"Article\", \"title\": \"" + word + "\", \"body\": \"" + body + "\"}";
    }

    private static Reply create(Program program, String key, String json) {
        return program.visitor().with("Idempotency-Key", key).post("api/v1/pages", JSON_TYPE, json);
    }

    private List<String> made() {
        return object(member.visitor().get("api/v1/pages?q=" + word))
                .getArray("items")
                .map(item -> item.getAsObject().getString("slug"))
                .toList();
    }

    @Test
    void sent_again_it_is_answered_as_the_first_time() {
        Reply first = create(member, "\"" + word + "\"", article("Un"));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        Reply again = create(member, word, article("Un"));
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(made()).containsExactly(word);

        member.revise(word, member.tag(word), first.body().replace("Un", "Deux"));
        assertThat(create(member, word, article("Un")).body()).isEqualTo(first.body());
        member.delete(word, member.tag(word));
        assertThat(create(member, word, article("Un")).status()).isEqualTo(410);
    }

    @Test
    void a_key_is_of_one_request_of_one_account() {
        assertThat(create(member, word, article("Un")).status()).isEqualTo(201);
        Reply other = create(member, word, article("Deux"));
        assertThat(other.status()).as(other.toString()).isEqualTo(422);
        assertThat(other.type()).isEqualTo("application/problem+json");
        assertThat(made()).containsExactly(word);
        assertThat(create(new Program(commons.as("companion")), word, article("Deux"))
                        .status())
                .isEqualTo(201);
        assertThat(made()).hasSize(2);
    }

    @Test
    void what_was_refused_or_only_looked_at_leaves_its_key_free() {
        assertThat(create(member, word, "{\"type\": \"Article\"}").status()).isEqualTo(422);
        assertThat(member.visitor()
                        .with("Idempotency-Key", word)
                        .post("api/v1/pages?validate=only", JSON_TYPE, article("Un"))
                        .status())
                .isEqualTo(204);
        assertThat(create(member, word, article("Un")).status()).isEqualTo(201);
        for (String nonsense : List.of("\"", "a b", "\"a\", \"b\"", "x".repeat(256))) {
            assertThat(create(member, nonsense, article("Un")).status())
                    .as(nonsense)
                    .isEqualTo(400);
        }
    }

    @Test
    void of_many_sent_at_once_one_makes_the_page() throws Exception {
        List<Callable<Reply>> senders = Collections.nCopies(8, () -> create(member, word, article("Un")));
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(senders.size())) {
            for (Future<Reply> reply : together.invokeAll(senders)) {
                replies.add(reply.get());
            }
        }
        assertThat(replies).extracting(Reply::status).contains(201).isSubsetOf(201, 409);
        assertThat(made()).containsExactly(word);
    }
}
