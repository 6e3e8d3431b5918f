package org.terreau.territories.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialCodeTest {

    @ParameterizedTest
    @CsvSource({
        "commune, 62528",
        "commune, 2A004",
        "commune, 97411",
        "departement, 09",
        "departement, 2B",
        "departement, 974",
        "intercommunality, 200070902",
        "overseas, 987",
        "region, 27"
    })
    void each_kind_has_codes_of_its_own_form(String kind, String code) {
        assertThat(OfficialCode.of(kind, code)).hasValueSatisfying(official -> {
            assertThat(official.kind().word()).isEqualTo(kind);
            assertThat(official.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "commune, 6252",
        "commune, 2C004",
        "commune, 2a004",
        "departement, 9",
        "departement, 987",
        "intercommunality, 62528",
        "overseas, 974",
        "departement, 97",
        "region, 2A",
        "valley, 62528",
        "COMMUNE, 62528",
        "'', ''",
        "commune, '62528\n'",
        "commune, ٦٢٥٢٨"
    })
    void what_has_another_form_is_no_code(String kind, String code) {
        assertThat(OfficialCode.of(kind, code)).isEmpty();
    }

    @Test
    void a_code_that_its_kind_does_not_have_is_refused_with_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfficialCode(OfficialKind.COMMUNE, "21"))
                .withMessage("No code of a commune: \"21\"");
    }

    @Test
    void a_kind_names_its_class_of_insee_and_its_concept_here() {
        assertThat(OfficialKind.INTERCOMMUNALITY.igeo()).isEqualTo("http://rdf.insee.fr/def/geo#Intercommunalite");
        assertThat(OfficialKind.INTERCOMMUNALITY.concept())
                .isEqualTo("https://w3id.org/terreau/scheme/territory-kind#intercommunality");
        assertThat(OfficialKind.OVERSEAS.igeo()).isEqualTo("http://rdf.insee.fr/def/geo#TerritoireAdministratif");
        assertThat(OfficialKind.OVERSEAS.concept())
                .isEqualTo("https://w3id.org/terreau/scheme/territory-kind#overseas");
        assertThat(OfficialKind.ofConcept(OfficialKind.REGION.concept())).contains(OfficialKind.REGION);
        assertThat(OfficialKind.ofConcept("https://w3id.org/terreau/scheme/territory-kind#valley"))
                .isEmpty();
    }
}
