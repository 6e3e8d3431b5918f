package org.terreau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.shape.Bounds;
import org.terreau.spi.page.Slug;

class LookalikesTest {

    private static final Whereabouts DIJON = at(47.32, 5.04);
    private static final Whereabouts NEAR_DIJON = at(47.30, 5.02);
    private static final Whereabouts CAEN = at(49.18, -0.37);

    private final Lookalikes lookalikes = new Lookalikes(
            slug -> Map.of("dijon", DIJON, "caen", CAEN).getOrDefault(slug.value(), Whereabouts.NOWHERE));

    @ParameterizedTest
    @CsvSource({
        "Épicerie du Mail, epicerie du mail, true",
        "Association Les Amis du Pré, Amis du pré, true",
        "Ressourcerie de la Côte, Resourcerie de la Cote, true",
        "Le Pré fleuri, Fleuri pré, true",
        "AMAP, AMAPI, false",
        "Café associatif, Café solidaire, false",
    })
    void names_are_the_same_but_for_accents_little_words_order_and_a_slip_of_the_pen(
            String one, String other, boolean close) {
        assertThat(Lookalikes.close(Lookalikes.name(one), Lookalikes.name(other)))
                .isEqualTo(close);
    }

    @Test
    void what_has_the_same_name_elsewhere_is_another() {
        lookalikes.add(new Slug("caen"), "Épicerie du Mail");
        assertThat(lookalikes.of("Épicerie du Mail", DIJON)).isEmpty();
        lookalikes.add(new Slug("dijon"), "Epicerie du Mail");
        assertThat(lookalikes.of("Épiceries du Mail", NEAR_DIJON))
                .extracting(Resemblance::page)
                .containsExactly(Optional.of(new Slug("dijon")));
    }

    @Test
    void where_nobody_knows_the_places_the_very_name_is_needed() {
        lookalikes.add(new Slug("somewhere"), "Épicerie du Mail");
        assertThat(lookalikes.of("épicerie du mail", Whereabouts.NOWHERE)).hasSize(1);
        assertThat(lookalikes.of("Épiceries du Mail", Whereabouts.NOWHERE)).isEmpty();
    }

    @Test
    void an_earlier_row_in_the_same_town_is_found_too() {
        lookalikes.add(3, "Épicerie du Mail", new Whereabouts(Optional.empty(), Set.of("chenove")));
        assertThat(lookalikes.of("Epiceri du mail", new Whereabouts(Optional.empty(), Set.of("chenove", "21300"))))
                .singleElement()
                .satisfies(one -> assertThat(one.line()).hasValue(3));
    }

    @Test
    void a_place_that_is_in_france_only_the_other_way_round_is_noticed() {
        assertThat(new Point(5.04, 47.32).exchangeable(Bounds.FRANCE)).isTrue();
        assertThat(new Point(47.32, 5.04).exchangeable(Bounds.FRANCE)).isFalse();
        assertThat(new Point(55.5, -21.1).exchangeable(Bounds.FRANCE))
                .as("La Réunion")
                .isTrue();
        assertThat(new Point(52.5, 13.4).exchangeable(Bounds.FRANCE))
                .as("Berlin")
                .isFalse();
    }

    private static Whereabouts at(double latitude, double longitude) {
        return new Whereabouts(Optional.of(new Point(latitude, longitude)), Set.of());
    }
}
