package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official territories, for whoever types one. */
@ExtendWith(CommonsExtension.class)
class OfficialTerritoriesIT {

    private final Visitor anybody;

    OfficialTerritoriesIT(Commons commons) {
        this.anybody = commons.anonymous();
    }

    @ParameterizedTest
    @CsvSource({
        "chenove, Chenôve",
        "21300, Chenôve",
        "62528, Loos-en-Gohelle",
        "auxonne+pontailler, CC Auxonne Pontailler Val de Saône"
    })
    void one_is_proposed_by_its_name_its_code_or_a_postcode_with_source_and_licence(String typed, String name) {
        Reply reply = anybody.get("territories/official?q=" + typed);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains('"' + name + '"', "INSEE", "Licence Ouverte");
    }

    @Test
    void one_says_what_it_lies_in() {
        JsonObject village =
                JSON.parse(anybody.get("territories/official/commune/21166").body());
        assertThat(village.toString()).contains("Chenôve", "Côte-d'Or", "Bourgogne-Franche-Comté", "Licence Ouverte");
    }

    @Test
    void what_is_not_there_is_not_found_and_nonsense_is_refused() {
        assertThat(anybody.get("territories/official/commune/99999").status()).isEqualTo(404);
        assertThat(anybody.get("territories/official/planet/21166").status()).isEqualTo(404);
        assertThat(anybody.get("territories/official?q=a&limit=0").status()).isEqualTo(400);
        assertThat(anybody.get("territories/official?q=" + "a".repeat(10_000)).status())
                .isEqualTo(400);
        assertThat(anybody.get("territories/official?q=%00%0A").status()).isEqualTo(200);
    }
}
