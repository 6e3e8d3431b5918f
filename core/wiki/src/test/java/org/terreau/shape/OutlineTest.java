package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    private static final String TRIANGLE = "POLYGON ((5 47, 5.1 47, 5 47.1, 5 47))";

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRIANGLE,
                " polygon((5 47,5.1 47,5 47.1,5 47)) ",
                "{\"type\": \"Polygon\", \"coordinates\": [[[5, 47], [5.1, 47], [5, 47.1, 200], [5, 47]]]}",
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {}, \"geometry\":"
                        + " {\"coordinates\": [[[5, 47], [5.1, 47], [5, 47.1], [5, 47]]], \"type\": \"Polygon\"}}]}"
            })
    void what_is_pasted_is_kept_as_wkt(String pasted) {
        assertThat(Outline.of(pasted).map(Outline::wkt)).contains(TRIANGLE);
        assertThat(Outline.of(TRIANGLE).map(Outline::corners)).contains(3);
        assertThat(Outline.broken(pasted)).isEmpty();
    }

    @Test
    void several_areas_and_their_holes_stay_what_they_are() {
        String lake = "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1)), ((10 0, 11 0, 11 1, 10 0)))";

        assertThat(Outline.of(lake).map(Outline::wkt)).contains(lake);
        assertThat(Outline.broken(lake)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "une vallée | outline",
                "POINT (5 47) | outline",
                "POLYGON ((5 47, 5.1 47, 5 47.1, 5 47) | outline",
                "POLYGON ((5 47, 5.1 47, 5 47.1, 5 47)) x | outline",
                "POLYGON () | outline",
                "{} | outline",
                "{\"type\": \"Polygon\", \"coordinates\": 3} | outline",
                "{\"type\": \"Polygon\", \"coordinates\": [[[\"5\", 47]]]} | outline",
                "{\"type\": \"Polygon\" | outline",
                "POLYGON ((5 47, 5.1 47, 5 47.1, 5 47.2)) | outline.open",
                "POLYGON ((5 47, 5.1 47, 5 47)) | outline.open",
                "POLYGON ((5 147, 5.1 47, 5 47.1, 5 147)) | outline.beyond",
                "POLYGON ((181 47, 5.1 47, 5 47.1, 181 47)) | outline.beyond"
            })
    void what_is_no_outline_is_told_why(String pasted, String rule) {
        assertThat(Outline.broken(pasted)).contains(rule);
        assertThat(Rules.MESSAGES.message(rule, "Contour").isEmpty()).isFalse();
    }

    @Test
    void a_long_one_is_read_as_a_short_one() {
        String points =
                IntStream.range(0, 20_000).mapToObj(i -> "5." + i + " 47").collect(Collectors.joining(", "));

        assertThat(Outline.broken("POLYGON ((" + points + ", 5.0 47))")).isEmpty();
        assertThat(Outline.broken("(".repeat(50_000))).isEqualTo(Optional.of("outline"));
        assertThat(Outline.broken("{\"type\":".repeat(20_000))).isEqualTo(Optional.of("outline"));
    }
}
