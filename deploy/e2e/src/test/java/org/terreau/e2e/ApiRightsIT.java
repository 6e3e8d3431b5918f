package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.e2e.Program.JSON_TYPE;
import static org.terreau.e2e.Program.object;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what by the API; and what one may not read is in none of its answers. */
@ExtendWith(CommonsExtension.class)
class ApiRightsIT {

    private static final List<String> READERS =
            List.of("anonymous", "expert", "applicant", "member", "coordinator", "admin");

    /** What each may do to a public page of somebody else and to one for members: the status of the answer. */
    private static final Map<String, Map<String, Integer>> EXPECTED = Map.of(
            "read public", statuses(200, 200, 200, 200, 200, 200),
            "list", statuses(200, 200, 200, 200, 200, 200),
            "revisions public", statuses(200, 200, 200, 200, 200, 200),
            "create", statuses(401, 403, 403, 201, 201, 201),
            "revise public", statuses(401, 403, 403, 200, 200, 200),
            "delete public", statuses(401, 403, 403, 403, 204, 204),
            "read members", statuses(404, 404, 404, 200, 200, 200),
            "revisions members", statuses(404, 404, 404, 200, 200, 200),
            "revise members", statuses(401, 404, 404, 200, 200, 200),
            "delete members", statuses(401, 404, 404, 403, 204, 204));

    private static Map<String, Integer> statuses(int... statuses) {
        Map<String, Integer> byReader = new LinkedHashMap<>();
        for (int index = 0; index < statuses.length; index++) {
            byReader.put(READERS.get(index), statuses[index]);
        }
        return byReader;
    }

    private final Commons commons;
    private final Program member;
    private final Program companion;

    ApiRightsIT(Commons commons) {
        this.commons = commons;
        this.member = new Program(commons.as("member"));
        this.companion = new Program(commons.as("companion"));
    }

    private Visitor visitor(String reader) {
        return reader.equals("anonymous") ? commons.anonymous() : commons.as(reader);
    }

    @Test
    void each_may_do_what_the_table_says_and_no_more() {
        EXPECTED.forEach((act, byReader) -> byReader.forEach((reader, status) -> {
            Reply reply = act(act, visitor(reader));
            assertThat(reply.status()).as(reader + ": " + act + "\n" + reply).isEqualTo(status);
            if (status == 401) {
                assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            }
            if (status >= 400) {
                assertThat(reply.type()).isEqualTo("application/problem+json");
            }
        }));
    }

    private Reply act(String act, Visitor visitor) {
        String readers = act.endsWith("members") ? "[\"community\"]" : "[\"public\"]";
        String slug =
                companion.actor("Droits " + UUID.randomUUID(), "\"readers\": %s, \"body\": \"Un\"".formatted(readers));
        Reply page = companion.read(slug);
        Program program = new Program(visitor.with("If-Match", "*"));
        return switch (act.split(" ", -1)[0]) {
            case "read" -> program.read(slug);
            case "list" -> visitor.get("api/v1/pages?limit=1");
            case "revisions" -> program.read(slug + "/revisions");
            case "create" -> program.create("{\"type\": \"Article\", \"title\": \"Droits " + UUID.randomUUID() + "\"}");
            case "revise" ->
                visitor.with("If-Match", "*")
                        .put("api/v1/pages/" + slug, JSON_TYPE, page.body().replace("Un", "Deux"));
            case "delete" -> program.visitor().send("DELETE", "api/v1/pages/" + slug, "", "");
            default -> throw new IllegalArgumentException(act);
        };
    }

    @Test
    void a_session_reads_but_does_not_write() {
        Visitor browser = commons.anonymous().with("Cookie", "terreau=0123456789abcdef");
        Reply made = browser.post("api/v1/pages", JSON_TYPE, "{\"type\": \"Article\", \"title\": \"x\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(401);
        assertThat(browser.get("api/v1/pages/apes").status()).isEqualTo(200);
    }

    /**
     * A members-only page and a public one that point to each other.
     *
     * @param word in all of the first, but its slug
     */
    private record Secret(String word, String slug, String open) {}

    private Secret secret() {
        String number = UUID.randomUUID().toString().replace("-", "");
        String word = "canari" + number.substring(0, 12);
        String open = member.actor("Ouvert " + number, "\"body\": \"Tout le monde lit ceci.\"");
        String slug = member.created("""
                {"type": "Actor", "title": "%1$s", "slug": "secret-%2$s", "readers": ["community"],
                 "fields": {"actorKind": "association", "memberOf": ["%3$s"], "description": {"fr": "%1$s"},
                            "homepage": "https://example.org/%1$s",
                            "address": {"streetAddress": "rue %1$s"}},
                 "body": "%1$s", "comment": "%1$s"}
                """.formatted(word, number, open));
        Reply read = member.read(open);
        Reply pointing = member.revise(
                open,
                read.header("ETag").orElseThrow(),
                read.body()
                        .replace(
                                "\"actorKind\":\"association\"",
                                "\"actorKind\":\"association\",\"memberOf\":[\"" + slug + "\",\"apes\"]"));
        assertThat(pointing.status()).as(pointing.toString()).isEqualTo(200);
        return new Secret(word, slug, open);
    }

    @Test
    void what_one_may_not_read_is_in_no_answer() {
        Secret secret = secret();
        for (String reader : List.of("anonymous", "expert")) {
            Visitor visitor = visitor(reader);
            for (String path : List.of("", "/revisions", "/revisions/1", "/revisions/2")) {
                Reply hidden = visitor.get("api/v1/pages/" + secret.slug + path);
                Reply absent = visitor.get("api/v1/pages/never-" + secret.slug + path);
                assertThat(hidden.status()).as(hidden.toString()).isEqualTo(404);
                assertThat(hidden.saidOf(secret.slug)).isEqualTo(absent.saidOf("never-" + secret.slug));
                assertSilent(secret, visitor.get("api/v1/pages/" + secret.open + path));
            }
            assertSilent(secret, visitor.get("api/v1/pages?q=" + secret.word));
            String before = secret.slug.substring(0, secret.slug.length() - 1);
            assertSilent(secret, visitor.get("api/v1/pages?limit=100&cursor=" + cursorAfter(before)));
        }
        assertThat(member.read(secret.open).body()).contains(secret.slug);
        assertThat(commons.as("member").get("api/v1/pages?q=" + secret.word).body())
                .contains(secret.slug);
    }

    /** As a page just before the hidden one would have given it. */
    private static String cursorAfter(String slug) {
        String text = "1 " + slug + " " + Integer.toHexString("".hashCode());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertSilent(Secret secret, Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 404);
        assertThat(reply.body().toLowerCase(Locale.ROOT)).as(reply.toString()).doesNotContain(secret.word, secret.slug);
        assertThat(reply.response().headers().map().toString()).doesNotContain(secret.word, secret.slug);
    }

    @Test
    void who_revises_takes_nothing_out_that_they_do_not_see() {
        Secret secret = secret();
        String mine = "moi" + UUID.randomUUID().toString().substring(0, 8);
        String hidden = companion.created("""
                {"type": "Actor", "title": "%1$s", "readers": ["role:companion"], "body": "",
                 "fields": {"actorKind": "association"}}""".formatted(mine));
        Reply read = companion.read(secret.open);
        Reply pointing = companion.revise(
                secret.open,
                read.header("ETag").orElseThrow(),
                read.body().replace("\"memberOf\":[", "\"memberOf\":[\"" + hidden + "\","));
        assertThat(pointing.status()).as(pointing.toString()).isEqualTo(200);

        Reply seen = member.read(secret.open);
        assertThat(seen.body()).doesNotContain(hidden).contains(secret.slug);
        Reply revised = member.revise(
                secret.open,
                seen.header("ETag").orElseThrow(),
                seen.body().replace("\"" + secret.slug + "\",", "").replace(",\"" + secret.slug + "\"", ""));
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);
        assertThat(object(companion.read(secret.open))
                        .getObj("fields")
                        .get("memberOf")
                        .toString())
                .contains(hidden, "apes")
                .doesNotContain(secret.slug);
    }

    @Test
    void a_tag_is_stale_once_what_it_hid_has_opened() {
        String hidden = companion.created("""
                {"type": "Actor", "title": "Caché %s", "readers": ["role:companion"], "body": "",
                 "fields": {"actorKind": "association"}}""".formatted(UUID.randomUUID()));
        String open = companion.actor("Ouvre " + UUID.randomUUID(), "\"body\": \"\"");
        Reply page = companion.read(open);
        companion.revise(
                open,
                page.header("ETag").orElseThrow(),
                page.body().replace("\"actorKind\":", "\"memberOf\":[\"" + hidden + "\"],\"actorKind\":"));
        Reply before = member.read(open);
        Reply secret = companion.read(hidden);
        companion.revise(
                hidden,
                secret.header("ETag").orElseThrow(),
                secret.body().replace("[\"role:companion\"]", "[\"public\"]"));
        assertThat(member.revise(open, before.header("ETag").orElseThrow(), before.body())
                        .status())
                .isEqualTo(412);
        assertThat(member.read(open).body()).contains(hidden);
    }

    @Test
    void a_page_that_one_may_not_read_is_none_that_a_field_can_name() {
        Secret secret = secret();
        Reply refused = new Program(commons.as("member")).create("""
                {"type": "Actor", "title": "Nomme", "fields": {"actorKind": "association", "memberOf": ["%s"]}}
                """.formatted(companionsOnly()));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        Reply absent = new Program(commons.as("member")).create("""
                {"type": "Actor", "title": "Nomme", "fields": {"actorKind": "association", "memberOf": ["%s"]}}
                """.formatted("never-" + secret.slug));
        assertThat(refused.body().replaceAll("seul-[0-9a-f-]*", "SLUG"))
                .isEqualTo(absent.body().replace("never-" + secret.slug, "SLUG"));
    }

    private String companionsOnly() {
        return companion.created("""
                {"type": "Article", "title": "Seul", "slug": "seul-%s", "readers": ["role:companion"]}""".formatted(UUID.randomUUID()));
    }
}
