package org.terreau.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terreau.spi.page.Slug;

class CursorTest {

    private static final String FILTERS = "type=Actor q=été";

    @Test
    void a_cursor_is_read_as_it_was_written() {
        Cursor cursor = new Cursor(new Slug("loos-en-gohelle"), FILTERS);
        assertThat(Cursor.parse(cursor.toString(), FILTERS)).contains(cursor);
    }

    @Test
    void a_list_begins_without_one() {
        assertThat(Cursor.parse("", FILTERS)).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = new Cursor(new Slug("loos-en-gohelle"), FILTERS).toString();
        assertRefused(cursor, "type=Territory");
    }

    @Test
    void what_is_no_cursor_is_refused() {
        for (String text : List.of(
                "x",
                "é",
                "=",
                encoded("1 loos"),
                encoded("1 Pas Un Slug 0"),
                encoded("2 loos " + Integer.toHexString(FILTERS.hashCode())),
                new Cursor(new Slug("loos"), FILTERS) + "=")) {
            assertRefused(text, FILTERS);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String text, String filters) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> Cursor.parse(text, filters));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.status()).isEqualTo(400);
    }
}
