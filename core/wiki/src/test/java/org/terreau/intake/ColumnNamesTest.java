package org.terreau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {

    private static final List<Target> TARGETS = Target.of(Actors.SHAPE);

    @ParameterizedTest
    @CsvSource({
        "Nom de la structure, page.title",
        "TITRE, page.title",
        "name, page.title",
        "Sorte d'acteur, actorKind",
        "Kind of actor, actorKind",
        "actorKind, actorKind",
        "Résumé, description@fr",
        "description, description@fr",
        "Summary (in English), description@en",
        "description_en, description@en",
        "lng, long",
        "Lon, long",
        "LATITUDE, lat",
        "geo.latitude, lat",
        "Coordonnées GPS, page.point",
        "categories, subject",
        "taxonomy, subject",
        "Adresse, address.0.streetAddress",
        "address.streetAddress, address.0.streetAddress",
        "Adresse – Code postal, address.0.postalCode",
        "C.P., address.0.postalCode",
        "Ville, address.0.addressLocality",
        "Site web, homepage",
        "descriptionMore, page.body",
        "Membre de, memberOf",
        "Remarques internes, ''",
    })
    void a_column_is_known_by_label_by_local_name_and_by_the_names_people_use(String head, String target) {
        assertThat(ColumnNames.guess(TARGETS, List.of(head), "fr")).containsExactly(target);
    }

    @Test
    void what_a_field_is_called_comes_before_what_people_call_it_and_none_is_guessed_twice() {
        assertThat(ColumnNames.guess(TARGETS, List.of("url", "Site", "nom", "titre"), "fr"))
                .containsExactly("", "homepage", "page.title", "");
    }

    @Test
    void texts_that_say_no_language_are_in_that_of_the_pages() {
        assertThat(ColumnNames.guess(TARGETS, List.of("description"), "en")).containsExactly("description@en");
    }
}
