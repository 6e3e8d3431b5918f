package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.e2e.Program.JSON_TYPE;
import static org.terreau.e2e.Program.object;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs list, read, make, revise and delete pages by the JSON API. */
@ExtendWith(CommonsExtension.class)
class ApiIT {

    private final Commons commons;
    private final Visitor anonymous;
    private final Visitor member;
    private final Program program;

    ApiIT(Commons commons) {
        this.commons = commons;
        this.anonymous = commons.anonymous();
        this.member = commons.as("member");
        this.program = new Program(member);
    }

    private static String word() {
        return "mot" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @Test
    void a_page_of_the_demo_is_read_by_the_keys_of_its_shape() {
        Reply reply = anonymous.get("api/v1/pages/apes");
        JsonObject page = object(reply);
        JsonObject fields = page.getObj("fields");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualTo(JSON_TYPE);
        assertThat(page.getString("id")).isEqualTo(commons.base() + "id/apes");
        assertThat(page.getString("type")).isEqualTo("Actor");
        assertThat(fields.getString("actorKind")).isEqualTo("network");
        assertThat(fields.get("memberOf").getAsArray())
                .extracting(slug -> slug.getAsString().value())
                .contains("mes");
        assertThat(fields.getObj("description").getString("fr")).startsWith("Réseau des Hauts-de-France");
        assertThat(page.getObj("links").getString("page")).isEqualTo(commons.base() + "wiki/apes");
    }

    @Test
    void a_page_goes_from_its_making_to_its_end() {
        String word = word();
        Reply made = program.create("""
                {"type": "Actor", "title": "Les amis de %s", "lang": "fr", "readers": ["public"],
                 "fields": {"actorKind": "association", "foundingDate": "2018", "lat": 50.45, "long": 2.79,
                            "description": {"fr": "Des amis.", "en": "Friends."}, "memberOf": ["apes"],
                            "address": {"streetAddress": "1, rue de la Paix", "addressLocality": "Lens"}},
                 "body": "Voir [[apes]].", "comment": "Pour voir"}
                """.formatted(word));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String slug = object(made).getString("slug");
        assertThat(slug).isEqualTo("les-amis-de-" + word);
        assertThat(made.header("Location")).contains(commons.base() + "api/v1/pages/" + slug);
        assertThat(anonymous.get("wiki/" + slug).body()).contains("Les amis de " + word, "1, rue de la Paix");

        Reply read = program.read(slug);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(member.with("If-None-Match", read.header("ETag").orElseThrow())
                        .get("api/v1/pages/" + slug)
                        .status())
                .isEqualTo(304);

        String changed = read.body().replace("Des amis.", "De bons amis.");
        Reply revised = program.revise(slug, read.header("ETag").orElseThrow(), changed);
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);
        assertThat(object(revised).getNumber("revision").intValue()).isEqualTo(2);
        assertThat(object(revised).getObj("fields").getObj("address").getString("id"))
                .isEqualTo(object(read).getObj("fields").getObj("address").getString("id"));
        assertThat(anonymous.get("wiki/" + slug).body()).contains("De bons amis.");
        assertThat(revisions(slug)).containsExactly("2 edit", "1 create");
        assertThat(program.read(slug + "/revisions/1").body()).contains("Des amis.");

        Reply gone = program.delete(slug, program.tag(slug));
        assertThat(gone.status()).as(gone.toString()).isEqualTo(204);
        assertThat(program.read(slug).status()).isEqualTo(410);
    }

    private List<String> revisions(String slug) {
        List<String> revisions = new ArrayList<>();
        object(program.read(slug + "/revisions")).getArray("items").forEach(item -> {
            JsonObject revision = item.getAsObject();
            revisions.add(revision.getNumber("revision") + " " + revision.getString("act"));
        });
        return revisions;
    }

    @Test
    void what_comes_back_unchanged_makes_no_revision() {
        String slug = program.actor("Inchangé " + word(), "\"body\": \"Un\\n\\ndeux\\n\"");
        Reply read = program.read(slug);
        Reply same = program.revise(slug, read.header("ETag").orElseThrow(), read.body());
        assertThat(same.status()).as(same.toString()).isEqualTo(200);
        assertThat(same.body()).isEqualTo(read.body());
    }

    @Test
    void every_page_of_the_demo_survives_a_round_trip() {
        List<JsonValue> demo = object(member.get("api/v1/pages?limit=100")).get("items").getAsArray().stream()
                // Others make these, and nobody changes what somebody has agreed to.
                .filter(item -> !item.getAsObject().getString("type").equals("Contact"))
                .toList();
        assertThat(demo).hasSizeGreaterThan(80);
        for (JsonValue item : demo) {
            String slug = item.getAsObject().getString("slug");
            Reply sound = member.with("If-Match", program.tag(slug))
                    .put("api/v1/pages/" + slug + "?validate=only", JSON_TYPE, item.toString());
            assertThat(sound.status()).as(slug + " " + sound).isEqualTo(204);
        }
    }

    @Test
    void a_page_is_changed_only_by_who_knows_how_it_stands() {
        String slug = program.actor("Course " + word(), "\"body\": \"Un\"");
        Reply read = program.read(slug);
        String tag = read.header("ETag").orElseThrow();
        assertThat(member.put("api/v1/pages/" + slug, JSON_TYPE, read.body()).status())
                .isEqualTo(428);
        assertThat(member.send("DELETE", "api/v1/pages/" + slug, "", "").status())
                .isEqualTo(428);

        assertThat(program.revise(slug, tag, read.body().replace("Un", "Deux")).status())
                .isEqualTo(200);
        Reply stale = program.revise(slug, tag, read.body().replace("Un", "Trois"));
        assertThat(stale.status()).as(stale.toString()).isEqualTo(412);
        assertThat(stale.type()).isEqualTo("application/problem+json");
        assertThat(object(stale).getNumber("revision").intValue()).isEqualTo(2);
        assertThat(stale.header("ETag")).contains(program.tag(slug));
        assertThat(program.delete(slug, tag).status()).isEqualTo(412);
        assertThat(program.revise(slug, "W/" + program.tag(slug), read.body()).status())
                .isEqualTo(412);
        assertThat(program.revise(slug, "nonsense", read.body()).status()).isEqualTo(400);
    }

    @Test
    void of_many_who_revise_at_once_one_wins_and_the_others_are_told() throws Exception {
        String slug = program.actor("Mêlée " + word(), "\"body\": \"Départ\"");
        Reply read = program.read(slug);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            String mine = read.body().replace("Départ", "De " + writer);
            writers.add(() -> program.revise(slug, read.header("ETag").orElseThrow(), mine)
                    .status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Integer> status : together.invokeAll(writers)) {
                statuses.add(status.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(revisions(slug)).hasSize(2);
    }

    @Test
    void who_asks_for_little_gets_little() {
        Reply made = member.with("Prefer", "return=minimal").post("api/v1/pages", JSON_TYPE, """
                {"type": "Article", "title": "Bref %s"}""".formatted(word()));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.body()).isEmpty();
        String address = URI.create(made.header("Location").orElseThrow()).getPath();
        assertThat(member.get(address).header("ETag")).isEqualTo(made.header("ETag"));
    }

    @Test
    void the_list_gives_each_page_once_while_others_write() {
        String word = word();
        List<String> there = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            there.add(program.actor("Liste %s %d".formatted(word, number), "\"body\": \"\""));
        }
        List<String> seen = new ArrayList<>();
        String next = "api/v1/pages?type=Actor&limit=3&q=" + word;
        for (int turn = 0; !next.isEmpty(); turn++) {
            Reply reply = member.get(next);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            object(reply)
                    .getArray("items")
                    .forEach(item -> seen.add(item.getAsObject().getString("slug")));
            next = object(reply).hasKey("next")
                    ? object(reply)
                            .getString("next")
                            .substring(commons.base().toString().length())
                    : "";
            if (!next.isEmpty()) {
                assertThat(reply.header("Link").orElseThrow()).contains(next).contains("rel=\"next\"");
            }
            program.actor("A liste %s avant %d".formatted(word, turn), "\"body\": \"\"");
            String first = there.get(0);
            program.revise(
                    first, program.tag(first), program.read(first).body().replace("\"body\":\"", "\"body\":\"x"));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void a_list_is_narrowed_by_words_and_by_facets() {
        String word = word();
        String one = program.created("""
                {"type": "Actor", "title": "Un %1$s", "fields": {"actorKind": "funder", "activeIn": ["couserans"]}}
                """.formatted(word));
        String other = program.actor("Autre", "\"body\": \"Avec %s dedans\"".formatted(word));
        assertThat(slugs("q=" + word)).containsExactlyInAnyOrder(one, other);
        assertThat(slugs("filter=actorKind:funder&q=" + word)).containsExactly(one);
        assertThat(slugs("filter=actorKind:funder&filter=actorKind:association&q=" + word))
                .containsExactlyInAnyOrder(one, other);
        assertThat(slugs("filter=activeIn:couserans&q=" + word)).containsExactly(one);
        assertThat(slugs("type=Territory&q=" + word)).isEmpty();
        assertThat(slugs("type=Actor&filter=actorKind:network&limit=100")).contains("apes");
    }

    private List<String> slugs(String query) {
        Reply reply = member.get("api/v1/pages?" + query);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return object(reply)
                .getArray("items")
                .map(item -> item.getAsObject().getString("slug"))
                .toList();
    }

    @Test
    void what_a_list_is_not_asked_rightly_is_refused() {
        for (String query : List.of(
                "cursor=nonsense",
                "limit=0",
                "limit=101",
                "limit=x",
                "type=Nonsense",
                "tpye=Actor",
                "q=a&q=b",
                "actorKind=network",
                "filter=network",
                "filter=nonsense:x",
                "filter=x:1&".repeat(101))) {
            Reply reply = anonymous.get("api/v1/pages?" + query);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
            assertThat(reply.type()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void all_that_breaks_the_shape_is_told_at_once_in_the_language_asked_for() {
        String json = """
                {"type": "Actor", "title": "", "lang": "français", "colour": "green", "readers": ["everybody"],
                 "fields": {"actorKind": "club", "foundingDate": "yesterday", "lat": 200, "homepage": "nowhere",
                            "basedIn": "no-such-page", "colour": "green", "address": {"street": "x"}}}
                """;
        Reply english = member.with("Accept-Language", "en").post("api/v1/pages", JSON_TYPE, json);
        assertThat(english.status()).as(english.toString()).isEqualTo(422);
        List<String> told = new ArrayList<>();
        object(english)
                .getArray("errors")
                .forEach(error -> told.add(error.getAsObject().getString("pointer") + " "
                        + error.getAsObject().getString("rule")));
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "/title title-blank",
                        "/lang lang",
                        "/colour unknownKey",
                        "/readers readers",
                        "/fields/actorKind concept",
                        "/fields/foundingDate datatype",
                        "/fields/lat most",
                        "/fields/homepage datatype",
                        "/fields/basedIn topic",
                        "/fields/colour unknownKey",
                        "/fields/address/street unknownKey");
        assertThat(english.body()).contains("“club” is not in the list", "yesterday");
        Reply french = member.with("Accept-Language", "fr").post("api/v1/pages", JSON_TYPE, json);
        assertThat(french.body()).contains("n’est pas dans la liste");
    }

    @Test
    void nothing_is_taken_out_by_leaving_it_out() {
        String slug = program.actor("Entier " + word(), "\"body\": \"Un\"");
        Reply reply = program.revise(slug, program.tag(slug), "{\"title\": \"Seul\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.body()).contains("/fields", "/body", "required");
        Reply renamed = program.revise(slug, program.tag(slug), """
                {"slug": "other", "type": "Article", "title": "Autre", "fields": {}, "body": ""}""");
        assertThat(renamed.body()).contains("/slug", "/type", "fixed");
    }

    @Test
    void what_is_not_json_is_refused_saying_where() {
        Reply malformed = program.create("{\n  \"title\" \"x\"\n}");
        assertThat(malformed.status()).as(malformed.toString()).isEqualTo(400);
        assertThat(object(malformed).getNumber("line").intValue()).isEqualTo(2);
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            Reply reply = member.post("api/v1/pages", type, "title=x");
            assertThat(reply.status()).as(reply.toString()).isEqualTo(415);
        }
        Reply nul = program.create("{\"type\": \"Article\", \"title\": \"x\", \"body\": \"a\\u0000b\"}");
        assertThat(nul.status()).as(nul.toString()).isEqualTo(422);
        Reply half = program.create("{\"type\": \"Article\", \"title\": \"x\", \"body\": \"a\\ud800b\"}");
        assertThat(half.status()).as(half.toString()).isEqualTo(422);
        Reply tooLong = program.create(
                "{\"type\": \"Article\", \"title\": \"x\", \"body\": \"" + "x".repeat(1_100_000) + "\"}");
        assertThat(tooLong.status()).isEqualTo(413);
        Reply cut = program.create("{\"body\": \"" + "x".repeat(5_000_000) + "\"}");
        assertThat(cut.status()).isEqualTo(413);
    }

    @Test
    void errors_are_problem_details_for_browsers_too() {
        Reply missing = anonymous.get("api/v1/pages/no-such-page", "text/html,application/json;q=0.9");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.type()).isEqualTo("application/problem+json");
    }

    @Test
    void pages_of_other_sites_may_read_but_not_write() {
        Reply read =
                anonymous.with("Access-Control-Request-Method", "GET").send("OPTIONS", "api/v1/pages/apes", "", "");
        assertThat(read.status()).isEqualTo(204);
        assertThat(read.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(read.header("Access-Control-Allow-Headers").orElse("")).contains("Authorization");
        assertThat(read.header("Access-Control-Allow-Methods").orElse("")).doesNotContain("PUT", "POST", "DELETE");
        assertThat(anonymous.get("api/v1/pages/apes").header("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void the_schema_of_a_type_is_made_from_its_shape() {
        Reply types = anonymous.with("Accept-Language", "en").get("api/v1/types");
        assertThat(types.body()).contains("\"Territory\"", "\"Article\"");
        Reply french = anonymous.with("Accept-Language", "fr").get("api/v1/types/Actor");
        JsonObject schema = object(french);
        assertThat(french.type()).isEqualTo("application/schema+json");
        assertThat(schema.getString("$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.getObj("properties").getObj("actorKind").getString("title"))
                .isEqualTo("Sorte d’acteur");
        assertThat(anonymous.get("api/v1/types/Nonsense").status()).isEqualTo(404);
    }
}
