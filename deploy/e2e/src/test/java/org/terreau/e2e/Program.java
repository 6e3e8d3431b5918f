package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** A program that reads and writes pages by the JSON API, as somebody. */
record Program(Visitor visitor) {

    static final String JSON_TYPE = "application/json";

    Reply read(String slug) {
        return visitor.get("api/v1/pages/" + slug);
    }

    Reply create(String json) {
        return visitor.post("api/v1/pages", JSON_TYPE, json);
    }

    /** Makes a page and gives its slug. */
    String created(String json) {
        Reply reply = create(json);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return object(reply).getString("slug");
    }

    /** Makes a page of the type Actor with a title and more keys, such as {@code "body": "…"}. */
    String actor(String title, String more) {
        return created("""
                {"type": "Actor", "title": "%s", "fields": {"actorKind": "association"}, %s}
                """.formatted(title, more));
    }

    Reply revise(String slug, String tag, String json) {
        return visitor.with("If-Match", tag).put("api/v1/pages/" + slug, JSON_TYPE, json);
    }

    Reply delete(String slug, String tag) {
        return visitor.with("If-Match", tag).send("DELETE", "api/v1/pages/" + slug, "", "");
    }

    /** The tag of a page as it stands, for this reader. */
    String tag(String slug) {
        Reply reply = read(slug);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.header("ETag").orElseThrow();
    }

    static JsonObject object(Reply reply) {
        return JSON.parse(reply.body());
    }
}
