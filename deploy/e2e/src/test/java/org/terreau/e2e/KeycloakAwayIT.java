package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** People read on while nobody can sign in. */
@ExtendWith(CommonsExtension.class)
class KeycloakAwayIT {

    private static final List<String> PAGES = List.of(
            "", "wiki/couserans", "wiki/couserans.ttl", "wiki/apes/history", "types/Territory", "recent", "ontology");
    private static final int MANY = 1_000;
    private static final int FEW = 5;

    private final Commons commons;
    private final Visitor anonymous;
    private final Visitor member;

    KeycloakAwayIT(Commons commons) {
        this.commons = commons;
        this.anonymous = commons.anonymous();
        String token = commons.token("member");
        this.member = anonymous.with("Authorization", "Bearer " + token);
    }

    @BeforeEach
    void knows_the_token() {
        assertThat(member.get("new?type=Article").status()).isEqualTo(200);
    }

    @AfterEach
    void wake() throws Exception {
        signal("CONT");
    }

    /** Freezes or wakes Keycloak; {@code deploy/run} would stop all if it died. */
    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(
                        "kill", "-" + name, Long.toString(commons.keycloak().pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private Map<String, String> pages() {
        return PAGES.stream()
                .collect(Collectors.toMap(
                        Function.identity(), path -> anonymous.get(path).body()));
    }

    @Test
    @Timeout(180)
    void pages_answer_as_before_and_the_log_stays_quiet() throws Exception {
        Map<String, String> before = pages();
        signal("STOP");
        long lines = lines();

        for (int request = 0; request < MANY; request++) {
            String path = PAGES.get(request % PAGES.size());
            assertThat(anonymous.get(path).body()).as(path).isEqualTo(before.get(path));
        }

        assertThat(lines() - lines).isLessThan(FEW);
    }

    @Test
    @Timeout(60)
    void a_known_token_still_works() throws Exception {
        signal("STOP");

        assertThat(member.get("wiki/couserans").status()).isEqualTo(200);
        assertThat(new Author(member).article("Écrit pendant ce temps", "Sans connexion."))
                .startsWith("ecrit-pendant");
    }

    @Test
    @Timeout(60)
    void signing_in_says_plainly_that_it_is_away() throws Exception {
        signal("STOP");
        long start = System.nanoTime();

        Reply reply = anonymous.get("login", "text/html");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(reply.type()).isEqualTo("text/html");
        assertThat(reply.header("Retry-After")).isPresent();
        assertThat(reply.html().selectFirst("main").text()).containsIgnoringCase("connexion");
    }

    private long lines() throws IOException {
        try (Stream<String> lines = Files.lines(commons.data().resolve("log/wiki.log"))) {
            return lines.count();
        }
    }
}
