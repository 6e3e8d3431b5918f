package org.terreau.spi.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Chenôve, chenove",
        "Pôle d’Économie Solidaire 21, pole-d-economie-solidaire-21",
        "Cœur d'œuvre, coeur-d-oeuvre",
        "  --Déjà vu--  , deja-vu",
        "日本, page",
        "🌱, page",
        "É, e"
    })
    void a_title_gives_an_ascii_slug(String title, String slug) {
        assertThat(Slug.of(title)).hasToString(slug);
    }

    @Test
    void a_long_title_is_cut_and_never_ends_with_a_hyphen() {
        Slug slug = Slug.of("abcd ".repeat(60));
        assertThat(slug.value()).hasSizeLessThanOrEqualTo(100).doesNotEndWith("-");
        assertThat(slug.numbered(12).value()).hasSizeLessThanOrEqualTo(100).endsWith("-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "../x", "-a", "a-", "a--b", "é"})
    void what_is_not_a_slug_is_refused(String value) {
        assertThat(Slug.parse(value)).isEmpty();
        assertThatThrownBy(() -> new Slug(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
