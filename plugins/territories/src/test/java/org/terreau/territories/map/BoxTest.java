package org.terreau.territories.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.spi.page.Slug;
import org.terreau.territories.Link;
import org.terreau.territories.Term;

class BoxTest {

    private static Place at(double latitude, double longitude) {
        return new Place(
                new Slug("lieu"),
                new Link("Lieu", "/wiki/lieu", "fr"),
                new Term("Actor", "Acteur"),
                Optional.empty(),
                List.of(),
                latitude,
                longitude,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "48.1, 3.2, true",
        "47.0, 3.2, true", // on its edge
        "46.9, 3.2, false",
        "48.1, 5.1, false",
    })
    void it_holds_what_lies_between_its_sides(double latitude, double longitude, boolean held) {
        assertThat(Box.of("2,47,5,49").holds(at(latitude, longitude))).isEqualTo(held);
    }

    @Test
    void it_may_go_across_the_date_line() {
        Box aroundFiji = Box.of("175,-20,-175,-10");
        assertThat(aroundFiji.holds(at(-17, 178))).isTrue();
        assertThat(aroundFiji.holds(at(-17, -178))).isTrue();
        assertThat(aroundFiji.holds(at(-17, 3))).isFalse();
    }

    @Test
    void it_is_written_as_it_is_read() {
        assertThat(Box.of(Box.of("2,47.25,5,49").toString())).isEqualTo(new Box(2, 47.25, 5, 49));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "2,47,5",
                "2,47,5,49,1",
                "a,b,c,d",
                "2;47;5;49",
                "2,49,5,47",
                "200,47,5,49",
                "2,47,5,NaN"
            })
    void what_makes_no_sense_is_refused_with_a_sentence(String said) {
        assertThatIllegalArgumentException().isThrownBy(() -> Box.of(said)).withMessageStartingWith("bbox");
    }
}
