package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlEncodedFormTest {

    @Test
    void valuesAreReadInTheOrderOfTheForm() {
        assertThat(parse("title=Caf%C3%A9+%26+th%c3%a9&tag=a&tag=b&empty=&bare&=x&&a%3Db=c%3Dd"))
                .containsExactly(
                        Map.entry("title", List.of("Café & thé")),
                        Map.entry("tag", List.of("a", "b")),
                        Map.entry("empty", List.of("")),
                        Map.entry("bare", List.of("")),
                        Map.entry("", List.of("x")),
                        Map.entry("a=b", List.of("c=d")));
    }

    @Test
    void linesAndEqualsSignsInAValueAreKept() {
        assertThat(parse("body=a=b%0D%0Ac")).containsEntry("body", List.of("a=b\r\nc"));
    }

    @Test
    void textInUtf8MayComeUnescaped() {
        assertThat(parse("q=été")).containsEntry("q", List.of("été"));
    }

    @Test
    void anEmptyFormHasNoFields() {
        assertThat(parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=%", "a=%4", "a=%zz", "a=%4&b=1", "%=a", "a=%-1", "a=%E9", "a=%C3", "a=%ED%A0%80", "a=%00"})
    void whatIsNotUtf8OrBadlyEscapedIsRefused(String form) {
        assertThatThrownBy(() -> parse(form)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void aFormOfTooManyFieldsIsRefused() {
        assertThat(parse("a&".repeat(UrlEncodedForm.FIELDS_AT_MOST))).hasSize(1);
        assertThatThrownBy(() -> parse("a&".repeat(UrlEncodedForm.FIELDS_AT_MOST + 1)))
                .isInstanceOf(BadRequestException.class);
    }

    private static Map<String, List<String>> parse(String form) {
        return UrlEncodedForm.parse(form.getBytes(StandardCharsets.UTF_8));
    }
}
