package org.terreau.territories.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is known of France's territories by their codes. */
class OfficialTerritoriesTest {

    private static final OfficialCode CHENOVE = new OfficialCode(OfficialKind.COMMUNE, "21166");
    private static final OfficialCode COTE_D_OR = new OfficialCode(OfficialKind.DEPARTEMENT, "21");
    private static final OfficialCode DIJON_METROPOLE = new OfficialCode(OfficialKind.INTERCOMMUNALITY, "242100410");

    private final OfficialTerritories france = OfficialTerritories.ofFrance();

    @Test
    void a_commune_has_a_name_a_population_and_postcodes() {
        OfficialTerritory chenove = found(CHENOVE);

        assertThat(chenove.name()).isEqualTo("Chenôve");
        assertThat(chenove.population()).hasValue(14_244);
        assertThat(chenove.postcodes()).containsExactly("21300");
    }

    @Test
    void a_commune_lies_in_an_intercommunality_a_departement_and_a_region_narrowest_first() {
        assertThat(france.containing(found(CHENOVE)))
                .extracting(OfficialTerritory::name)
                .containsExactly("Dijon Métropole", "Côte-d'Or", "Bourgogne-Franche-Comté");
    }

    @Test
    void an_island_may_be_a_member_of_no_intercommunality() {
        assertThat(france.containing(found(OfficialKind.COMMUNE, "29155")))
                .extracting(OfficialTerritory::name)
                .containsExactly("Finistère", "Bretagne");
    }

    @Test
    void an_intercommunality_may_lie_in_several_departements_and_regions_its_members_do_not() {
        OfficialTerritory redon = found(OfficialKind.INTERCOMMUNALITY, "243500741");

        assertThat(france.containing(redon))
                .extracting(OfficialTerritory::name)
                .containsExactly("Ille-et-Vilaine", "Loire-Atlantique", "Morbihan", "Pays de la Loire", "Bretagne");
        assertThat(france.containing(found(OfficialKind.COMMUNE, "35236")))
                .extracting(OfficialTerritory::name)
                .containsExactly("CA Redon Agglomération", "Ille-et-Vilaine", "Bretagne");
    }

    @Test
    void a_departement_lies_in_a_region_and_a_region_in_nothing() {
        assertThat(found(OfficialKind.DEPARTEMENT, "09").within())
                .containsExactly(new OfficialCode(OfficialKind.REGION, "76"));
        assertThat(found(OfficialKind.REGION, "76").within()).isEmpty();
    }

    @Test
    void one_code_of_two_kinds_names_two_territories() {
        assertThat(found(OfficialKind.DEPARTEMENT, "75").name()).isEqualTo("Paris");
        assertThat(found(OfficialKind.REGION, "75").name()).isEqualTo("Nouvelle-Aquitaine");
    }

    @Test
    void corsica_has_letters_in_its_codes() {
        OfficialTerritory ajaccio = found(OfficialKind.COMMUNE, "2A004");

        assertThat(ajaccio.name()).isEqualTo("Ajaccio");
        assertThat(france.containing(ajaccio))
                .extracting(OfficialTerritory::code)
                .contains("2A", "94");
        assertThat(found(OfficialKind.DEPARTEMENT, "2B").name()).isEqualTo("Haute-Corse");
    }

    @Test
    void overseas_there_are_departements_and_territories_of_their_own_kind() {
        assertThat(found(OfficialKind.DEPARTEMENT, "974").name()).isEqualTo("La Réunion");
        assertThat(found(OfficialKind.OVERSEAS, "987").name()).isEqualTo("Polynésie française");
        assertThat(france.containing(found(OfficialKind.COMMUNE, "98735")))
                .extracting(OfficialTerritory::name)
                .containsExactly("Polynésie française");
    }

    @Test
    void where_nobody_lives_no_population_is_said_which_is_another_thing_than_none() {
        assertThat(found(OfficialKind.COMMUNE, "98412").population()).isEmpty();
        assertThat(found(OfficialKind.OVERSEAS, "984").population()).isEmpty();
        assertThat(found(OfficialKind.COMMUNE, "55039").population()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void members_are_known_of_every_wider_territory() {
        assertThat(france.members(DIJON_METROPOLE, OfficialKind.COMMUNE))
                .hasSize(23)
                .extracting(OfficialTerritory::name)
                .contains("Chenôve", "Dijon")
                .doesNotContain("Auxonne");
        assertThat(france.count(new OfficialCode(OfficialKind.REGION, "27"), OfficialKind.DEPARTEMENT))
                .isEqualTo(8);
        assertThat(france.count(COTE_D_OR, OfficialKind.COMMUNE)).isEqualTo(698);
        assertThat(france.count(CHENOVE, OfficialKind.COMMUNE)).isZero();
    }

    @Test
    void the_whole_has_as_many_inhabitants_as_its_communes() {
        int together = france.members(COTE_D_OR, OfficialKind.COMMUNE).stream()
                .mapToInt(commune -> commune.population().orElseThrow())
                .sum();

        assertThat(found(COTE_D_OR).population()).hasValue(together);
    }

    @Test
    void what_no_territory_has_for_a_code_is_not_found() {
        assertThat(france.find(new OfficialCode(OfficialKind.COMMUNE, "99999"))).isEmpty();
        assertThat(france.find(new OfficialCode(OfficialKind.COMMUNE, "00000"))).isEmpty();
    }

    @Test
    void all_of_the_official_territories_are_there() {
        List<Long> counts = List.of(OfficialKind.values()).stream()
                .map(kind -> france.all().filter(one -> one.kind() == kind).count())
                .toList();

        assertThat(List.of(OfficialKind.values()))
                .containsExactly(
                        OfficialKind.COMMUNE,
                        OfficialKind.DEPARTEMENT,
                        OfficialKind.INTERCOMMUNALITY,
                        OfficialKind.OVERSEAS,
                        OfficialKind.REGION);
        assertThat(counts).containsExactly(34_969L, 101L, 1_255L, 8L, 18L);
    }

    @Test
    void each_is_found_by_its_code_and_so_is_what_it_lies_in() {
        assertThat(france.all()).allSatisfy(territory -> {
            assertThat(france.find(territory.official())).contains(territory);
            assertThat(france.containing(territory)).hasSameSizeAs(territory.within());
        });
    }

    private OfficialTerritory found(OfficialKind kind, String code) {
        return found(new OfficialCode(kind, code));
    }

    private OfficialTerritory found(OfficialCode code) {
        return france.find(code).orElseThrow();
    }
}
