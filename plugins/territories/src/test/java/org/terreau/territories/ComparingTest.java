package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Comparison.Cell;
import org.terreau.territories.Comparison.Item;

/** A valley and a town side by side. */
class ComparingTest {

    private static final Viewing FRENCH = new Viewing(Reader.anonymous(), Locale.FRENCH);

    private final Told told = new Told("compared.ttl");
    private final Comparison two = comparing("vallee", "ville");

    @Test
    void territories_stand_in_the_order_in_which_they_are_asked_for() {
        assertThat(comparing("ville", "vallee", "region").territories())
                .extracting(Link::name)
                .containsExactly("Ville", "Vallée", "Région");
        assertThat(comparing("ville", "vallee", "ville").territories())
                .extracting(Link::name)
                .containsExactly("Ville", "Vallée");
    }

    @Test
    void there_is_a_line_for_each_aspect_with_a_cell_for_each_territory() {
        assertThat(two.lines()).extracting(Comparison.Line::aspect).containsExactly(Aspect.values());
        assertThat(two.lines()).allSatisfy(line -> assertThat(line.cells()).hasSize(2));
    }

    @Test
    void each_says_what_its_page_says() {
        assertThat(said(Aspect.KIND, 0)).containsExactly("Vallée");
        assertThat(said(Aspect.POPULATION, 1)).containsExactly("900");
        assertThat(said(Aspect.INSTRUMENT, 0)).containsExactly("AMAP");
        assertThat(said(Aspect.STAKE, 0)).containsExactly("Garder les terres");
        assertThat(said(Aspect.NEED, 0)).containsExactly("Un bus");
        assertThat(cell(Aspect.RESOURCE, 0).items())
                .containsExactly(new Item(new Text("Halle", "fr"), "/wiki/vallee#halle", 1));
        assertThat(said(Aspect.RESOURCE, 1)).isEmpty();
    }

    @Test
    void there_are_as_many_as_the_profile_names() {
        Ecosystem ecosystem = new Ecosystem(told, FRENCH);
        Slug valley = new Slug("vallee");

        assertThat(said(Aspect.ACTORS, 0))
                .containsExactly("1")
                .containsExactly("" + ecosystem.actors(valley).size());
        assertThat(said(Aspect.INITIATIVES, 0))
                .containsExactly("1")
                .containsExactly("" + ecosystem.initiativesIn(valley).size());
        assertThat(said(Aspect.COOPERATIONS, 0))
                .containsExactly("2")
                .containsExactly("" + ecosystem.cooperationsIn(valley).size());
        assertThat(said(Aspect.ACTORS, 1)).containsExactly("0");
    }

    @Test
    void what_they_have_in_common_is_marked() {
        assertThat(cell(Aspect.FIELD, 0).items())
                .extracting(item -> item.text().value(), Item::sharedBy)
                .containsExactly(tuple("Circuits courts", 2), tuple("Habitat", 1));
        assertThat(cell(Aspect.WIDER, 0).items()).singleElement().satisfies(region -> {
            assertThat(region.text().value()).isEqualTo("Région");
            assertThat(region.isShared()).isTrue();
        });
    }

    @Test
    void a_wider_territory_that_the_reader_may_not_read_is_not_told() {
        assertThat(said(Aspect.WIDER, 0)).containsExactly("Région");
    }

    @Test
    void fewer_than_two_and_more_than_four_are_not_compared_and_stay_chosen() {
        assertThat(comparing().isMade()).isFalse();
        assertThat(comparing("vallee").isMade()).isFalse();
        assertThat(chosen(comparing("vallee"))).containsExactly("vallee");

        Comparison five = comparing("vallee", "ville", "region", "bourg", "hameau");
        assertThat(five.isMade()).isFalse();
        assertThat(five.isTooMany()).isTrue();
        assertThat(five.over()).isEqualTo(1);
        assertThat(chosen(five)).containsExactlyInAnyOrder("vallee", "ville", "region", "bourg", "hameau");
        assertThat(comparing("vallee", "ville", "region", "bourg").isMade()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secret", "jamais-dit", "amap", "vallee#halle", "../../etc/passwd", "<script>", "\"}{?s ?p ?o"})
    void what_may_not_be_read_what_is_no_territory_and_what_is_nothing_are_equally_unknown(String slug) {
        Comparison comparison = comparing("vallee", slug, "ville");

        assertThat(comparison.unknown()).containsExactly(slug);
        assertThat(comparison.territories()).hasSize(2);
        assertThat(html(comparison))
                .contains("Aucun territoire que vous puissiez lire ne porte ce nom : ")
                .doesNotContain("<script");
    }

    @Test
    void nothing_chosen_is_nothing_unknown() {
        assertThat(comparing("", " ").unknown()).isEmpty();
    }

    @Test
    void the_territories_that_there_are_can_be_chosen_by_kind() {
        assertThat(two.choices()).extracting(Comparison.Kind::name).containsExactly("Commune", "Région", "Vallée");
        assertThat(chosen(two)).containsExactlyInAnyOrder("vallee", "ville");
    }

    @Test
    void what_is_shared_and_what_is_missing_are_said_in_words() {
        assertThat(html(two))
                .contains("commun à deux territoires", "non renseigné")
                .contains("<input type=\"checkbox\" name=\"with\" value=\"ville\" checked>")
                .contains("&lt;b&gt;Bourg")
                .doesNotContain("<b>");
        assertThat(html(comparing("vallee", "ville", "region", "bourg", "hameau")))
                .contains("5 sont choisis : en retirer 1.");
        assertThat(html(comparing("vallee"))).contains("en choisir encore un au moins");
    }

    private Comparison comparing(String... slugs) {
        return new Comparing(told, FRENCH, Shown.words(Locale.FRENCH)).of(List.of(slugs));
    }

    private static String html(Comparison comparison) {
        return Shown.html("territories/compare.jte", Locale.FRENCH, comparison);
    }

    private Cell cell(Aspect aspect, int territory) {
        return two.lines().get(aspect.ordinal()).cells().get(territory);
    }

    private List<String> said(Aspect aspect, int territory) {
        return cell(aspect, territory).items().stream()
                .map(item -> item.text().value())
                .toList();
    }

    private static List<String> chosen(Comparison comparison) {
        return comparison.choices().stream()
                .flatMap(kind -> kind.territories().stream())
                .filter(Comparison.Choice::chosen)
                .map(Comparison.Choice::slug)
                .toList();
    }
}
