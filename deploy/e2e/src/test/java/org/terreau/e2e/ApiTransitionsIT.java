package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.e2e.Program.JSON_TYPE;
import static org.terreau.e2e.Program.object;

import java.util.List;
import java.util.UUID;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs bring a page through its workflow: a method sheet, from draft to published. */
@ExtendWith(CommonsExtension.class)
class ApiTransitionsIT {

    private final Commons commons;
    private final Program member;
    private final Program researcher;

    ApiTransitionsIT(Commons commons) {
        this.commons = commons;
        this.member = new Program(commons.as("member"));
        this.researcher = new Program(commons.as("researcher"));
    }

    private static Reply make(Program program, String slug, String json) {
        return program.visitor()
                .with("If-Match", program.tag(slug))
                .post("api/v1/pages/" + slug + "/transitions", JSON_TYPE, json);
    }

    private static String state(Program program, String slug) {
        return object(program.read(slug)).getString("state");
    }

    private static JsonObject offer(Program program, String slug, String transition) {
        return object(program.read(slug + "/transitions"))
                .getArray("items")
                .map(item -> item.getAsObject())
                .filter(item -> item.getString("transition").equals(transition))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_sheet_goes_from_draft_to_published() {
        String title = "Méthode " + UUID.randomUUID();
        String slug = member.created("""
                {"type": "MethodSheet", "title": "%s", "fields": {"description": {"fr": "Une méthode."}}}""".formatted(title));
        assertThat(state(member, slug)).isEqualTo("draft");
        assertThat(offer(member, slug, "submit").getString("answer")).isEqualTo("unmet");
        assertThat(commons.anonymous()
                        .get("api/v1/pages/" + slug + "/transitions")
                        .status())
                .isEqualTo(404);

        Reply early = make(member, slug, "{\"transition\": \"submit\"}");
        assertThat(early.status()).as(early.toString()).isEqualTo(422);
        assertThat(early.body()).contains("\"rule\":\"complete\"");

        Reply complete = member.revise(slug, member.tag(slug), """
                {"title": "%s", "body": "", "fields": {
                  "description": {"fr": "Une méthode."}, "aim": {"fr": "Apprendre."},
                  "step": [{"label": {"fr": "Commencer"}}]}}
                """.formatted(title));
        assertThat(complete.status()).as(complete.toString()).isEqualTo(200);
        Reply submitted = make(member, slug, "{\"transition\": \"submit\", \"comment\": \"À relire\"}");
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(200);
        assertThat(object(submitted).getString("state")).isEqualTo("in-review");

        assertThat(make(member, slug, "{\"transition\": \"publish\"}").status()).isEqualTo(403);
        assertThat(offer(member, slug, "publish").getString("answer")).isEqualTo("others");
        assertThat(offer(researcher, slug, "publish").getString("answer")).isEqualTo("open");
        assertThat(make(researcher, slug, "{\"transition\": \"send-back\"}").body())
                .contains("/comment", "required");
        assertThat(make(researcher, slug, "{\"transition\": \"publish\"}").status())
                .isEqualTo(200);
        assertThat(state(member, slug)).isEqualTo("published");
        assertThat(commons.anonymous().get("api/v1/pages/" + slug).status()).isEqualTo(200);
        assertThat(object(member.read(slug + "/revisions")).toString()).contains("transition");
    }

    @Test
    void what_can_not_be_done_here_is_told() {
        String slug = member.created("{\"type\": \"MethodSheet\", \"title\": \"Méthode " + UUID.randomUUID() + "\","
                + " \"fields\": {\"description\": {\"fr\": \"x\"}}}");
        Program coordinator = new Program(commons.as("coordinator"));
        for (Reply reply : List.of(
                make(member, slug, "{\"transition\": \"nonsense\"}"),
                make(coordinator, slug, "{\"transition\": \"archive\", \"comment\": \"x\"}"))) {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
            assertThat(reply.type()).isEqualTo("application/problem+json");
        }
        assertThat(make(member, slug, "{\"transition\": \"archive\"}").status()).isEqualTo(403);
        assertThat(make(member, slug, "{\"step\": \"submit\"}").body()).contains("/step", "unknownKey", "/transition");
        String path = "api/v1/pages/" + slug + "/transitions";
        String submit = "{\"transition\": \"submit\"}";
        assertThat(member.visitor().post(path, JSON_TYPE, submit).status()).isEqualTo(428);
        assertThat(member.visitor()
                        .with("If-Match", "\"0-x\"")
                        .post(path, JSON_TYPE, submit)
                        .status())
                .isEqualTo(412);
        assertThat(commons.anonymous()
                        .with("If-Match", "*")
                        .post(path, JSON_TYPE, submit)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void who_may_read_is_said_by_the_state_and_nobody_is_left_to_believe_otherwise() {
        String sheet = """
                {"type": "MethodSheet", "title": "Méthode %s", "readers": ["%s"],
                 "fields": {"description": {"fr": "x"}}}""";
        String title = UUID.randomUUID().toString();
        Reply refused = member.create(sheet.formatted(title, "public"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"pointer\":\"/readers\"", "\"rule\":\"state\"", "\"value\":\"public\"", "community");

        String slug = member.created(sheet.formatted(title, "community"));
        Reply read = member.read(slug);
        Reply widened = member.revise(slug, member.tag(slug), read.body().replace("[\"community\"]", "[\"public\"]"));
        assertThat(widened.status()).as(widened.toString()).isEqualTo(422);
        assertThat(widened.body()).contains("\"pointer\":\"/readers\"");
        Reply revised = member.revise(slug, member.tag(slug), read.body().replace("\"x\"", "\"y\""));
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);
        assertThat(object(revised).get("readers")).isEqualTo(object(read).get("readers"));
    }

    @Test
    void a_type_without_a_workflow_offers_nothing() {
        Reply reply = commons.anonymous().get("api/v1/pages/apes/transitions");
        assertThat(object(reply).hasKey("state")).isFalse();
        assertThat(object(reply).getArray("items")).isEmpty();
    }
}
