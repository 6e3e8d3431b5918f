package org.terreau.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.web.session.PayloadTooLarge;

class JsonBodyTest {

    @Test
    void an_object_is_read() throws IOException {
        assertThat(read("{\"title\": \"Été\"}").getString("title")).isEqualTo("Été");
    }

    @Test
    void malformed_json_is_refused_saying_where() {
        ApiProblem problem = refused("{\n  \"title\": \"a\",\n  \"lang\" \"fr\"\n}");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.members().get("line")).hasToString("3");
        assertThat(problem.detail(Locale.ENGLISH)).contains("line 3");
        assertThat(problem.detail(Locale.FRENCH)).contains("ligne 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "null", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "{\"a\": 01}", "{'a': 1}"})
    void what_is_no_single_object_is_refused(String text) {
        assertThat(refused(text).status()).isEqualTo(400);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(refused("{\"a\":".repeat(100_000)).status()).isEqualTo(400);
        assertThat(refused("{\"a\":" + "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void other_encodings_than_utf8_are_refused() {
        ApiProblem problem = catchThrowableOfType(
                ApiProblem.class,
                () -> JsonBody.read(new ByteArrayInputStream("{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(problem.status()).isEqualTo(400);
    }

    @Test
    void what_is_too_long_is_refused() {
        String text = "{\"body\": \"" + "x".repeat(JsonBody.LIMIT) + "\"}";
        assertThatThrownBy(() -> read(text)).isInstanceOf(PayloadTooLarge.class);
    }

    private static JsonObject read(String text) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ApiProblem refused(String text) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> read(text));
        assertThat(problem).as(text.substring(0, Math.min(40, text.length()))).isNotNull();
        return problem;
    }
}
