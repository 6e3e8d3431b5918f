package org.terreau.territories.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed to who types the name, the code or a postcode of a territory. */
class OfficialSuggestionsTest {

    private final OfficialTerritories france = OfficialTerritories.ofFrance();

    @ParameterizedTest
    @ValueSource(strings = {"Chenôve", "chenove", "CHENÔVE", "  chenôve ", "Cheno\u0302ve", "cheno"})
    void accents_case_and_spaces_around_do_not_matter(String typed) {
        assertThat(first(typed)).isEqualTo("Chenôve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loos en gohelle | Loos-en-Gohelle",
                "Loos-en-Gohelle | Loos-en-Gohelle",
                "cote d or | Côte-d'Or",
                "Côte-d’Or | Côte-d'Or",
                "l'abergement clem | L'Abergement-Clémenciat",
                "st-denis | Saint-Denis",
                "St Denis | Saint-Denis",
                "ste marie aux mines | Sainte-Marie-aux-Mines",
                "oeuilly | Œuilly",
                "œuilly | Œuilly"
            })
    void apostrophes_hyphens_and_abbreviations_do_not_matter(String typed, String name) {
        assertThat(first(typed)).isEqualTo(name);
    }

    @Test
    void while_st_may_still_become_another_word_it_is_not_taken_for_saint() {
        assertThat(names("st", 5)).isNotEmpty().noneMatch(name -> name.startsWith("Saint"));
        assertThat(names("st ", 5)).isNotEmpty().allMatch(name -> name.contains("Saint"));
    }

    @ParameterizedTest
    @CsvSource({
        "21166, Chenôve",
        "62528, Loos-en-Gohelle",
        "14167, Colombelles",
        "2A004, Ajaccio",
        "2a004, Ajaccio",
        "09, Ariège",
        "2B, Haute-Corse",
        "974, La Réunion",
        "200070902, CC Auxonne Pontailler Val de Saône",
        "20007090, CC Auxonne Pontailler Val de Saône"
    })
    void codes_are_typed_whole_or_begun(String typed, String name) {
        assertThat(first(typed)).isEqualTo(name);
    }

    @Test
    void the_code_comes_before_what_has_codes_and_postcodes_that_begin_so() {
        assertThat(names("09", 3)).containsExactly("Ariège", "Pamiers", "Foix");
    }

    @Test
    void an_intercommunality_is_proposed_by_its_code_once_more_is_typed_than_other_codes_have() {
        assertThat(france.suggest("20000", 20))
                .isNotEmpty()
                .noneMatch(territory -> territory.kind() == OfficialKind.INTERCOMMUNALITY);
        assertThat(france.suggest("200000", 20))
                .isNotEmpty()
                .allMatch(territory -> territory.kind() == OfficialKind.INTERCOMMUNALITY);
    }

    @Test
    void postcodes_propose_their_communes_the_most_populous_first_after_the_one_whose_code_it_is() {
        assertThat(names("21130", 3)).containsExactly("Chambeire", "Auxonne", "Villers-les-Pots");
        assertThat(names("2130", 20)).contains("Chenôve");
        assertThat(names("97490", 1)).containsExactly("Saint-Denis");
    }

    @Test
    void an_exact_name_comes_before_longer_ones_and_these_before_names_with_such_a_word() {
        assertThat(names("auxonne", 3))
                .containsExactly("Auxonne", "CC Auxonne Pontailler Val de Saône", "Labergement-lès-Auxonne");
        assertThat(names("y", 1)).containsExactly("Y");
        assertThat(names("epinal", 2)).containsExactly("Épinal", "CA d'Epinal");
        assertThat(names("loos", 2)).containsExactly("Loos", "Loos-en-Gohelle");
        assertThat(names("gohelle", 3)).contains("Loos-en-Gohelle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mans | Le Mans",
                "havre | Le Havre",
                "sables d olonne | Les Sables-d'Olonne",
                "pays houdanais | CC du Pays Houdanais (CCPH)"
            })
    void an_article_or_the_sort_of_an_intercommunality_need_not_be_typed(String typed, String name) {
        assertThat(first(typed)).isEqualTo(name);
    }

    @Test
    void homonyms_come_by_population_and_are_told_apart_by_a_code_or_another_word() {
        assertThat(france.suggest("saint denis", 3))
                .extracting(OfficialTerritory::code)
                .containsExactly("97411", "93066", "11339");
        assertThat(france.suggest("saint denis 93200", 1))
                .extracting(OfficialTerritory::code)
                .containsExactly("93066");
        assertThat(names("denis anjou", 1)).containsExactly("Saint-Denis-d'Anjou");
    }

    @Test
    void words_are_typed_in_any_order_and_each_only_begun() {
        assertThat(first("val saone aux")).isEqualTo("CC Auxonne Pontailler Val de Saône");
        assertThat(first("communauté de communes auxonne")).isEqualTo("CC Auxonne Pontailler Val de Saône");
        assertThat(first("Communauté d’agglomération Redon")).isEqualTo("CA Redon Agglomération");
    }

    @Test
    void of_the_same_people_the_commune_comes_first() {
        assertThat(france.suggest("Paris", 2))
                .extracting(OfficialTerritory::kind)
                .containsExactly(OfficialKind.COMMUNE, OfficialKind.DEPARTEMENT);
    }

    @Test
    void regions_and_what_is_overseas_are_proposed_too() {
        assertThat(first("occit")).isEqualTo("Occitanie");
        assertThat(first("polynesie")).isEqualTo("Polynésie française");
        assertThat(first("mayotte")).isEqualTo("Mayotte");
    }

    @Test
    void as_many_are_proposed_as_are_asked_for_and_there_are() {
        assertThat(france.suggest("s", 7)).hasSize(7);
        assertThat(france.suggest("Loos-en-Gohelle", 7)).hasSize(1);
        assertThat(france.suggest("s", 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> france.suggest("s", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "-'’.", "\u0000\u0007\u001b", "\ud83d", "|", "#", "?", "zzzz", "中文", "chen中", "Ченов"
            })
    void what_has_no_letter_of_a_name_or_one_that_no_name_has_proposes_nothing(String typed) {
        assertThat(france.suggest(typed, 10)).isEmpty();
    }

    @Test
    void what_is_no_letter_only_separates_words() {
        assertThat(names("chenôve\u0000|#\t?", 10)).containsExactly("Chenôve", "Chenôves");
    }

    @Test
    void what_is_longer_than_any_name_is_not_looked_for() {
        assertThat(france.suggest("a".repeat(10_000), 10)).isEmpty();
        assertThat(france.suggest("a ".repeat(5_000), 10)).isEmpty();
        assertThat(france.suggest("\ufdfa".repeat(10_000), 10)).isEmpty();
    }

    private String first(String typed) {
        return france.suggest(typed, 1).getFirst().name();
    }

    private List<String> names(String typed, int limit) {
        return france.suggest(typed, limit).stream()
                .map(OfficialTerritory::name)
                .toList();
    }
}
