package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are made of the rows of a file. */
@ExtendWith(CommonsExtension.class)
class ImportIT {

    private final Commons commons;
    private final Importer member;
    private final String word = "mot" + UUID.randomUUID().toString().replace("-", "");

    ImportIT(Commons commons) {
        this.commons = commons;
        this.member = new Importer(commons.as("member"), "Actor");
    }

    @Test
    void a_messy_spreadsheet_becomes_pages_and_is_taken_back_but_for_what_others_changed() {
        String rows = "Nom de la structure;Sorte d’acteur;Catégories;Ville;CP;Latitude;Longitude;Remarques\r\n"
                + "Épicerie " + word
                + ";Association;Circuits courts | Culture;Chenôve;21300;47,29;5,00;\"deux\r\nlignes\"\r\n"
                + "Garage " + word + ";Coopérative;Mobilité;Dijon;21000;47,32;5,04;\r\n"
                + "Epicerie " + word + ";Association;;Chenôve;21300;47,291;5,001;\r\n"
                + "Licorne " + word + ";Animal;;Dijon;210;cent;5;\r\n";
        String path = member.sent("acteurs.csv", rows.getBytes(Charset.forName("windows-1252")));

        Document checked = member.checked(path, form -> form);
        assertThat(Importer.count(checked, "good")).isEqualTo(2);
        assertThat(Importer.count(checked, "alike")).isEqualTo(1);
        assertThat(Importer.count(checked, "bad")).isEqualTo(1);
        assertThat(checked.text()).contains("« Animal »", "Valeurs possibles : Association", "cinq chiffres");

        Document made = member.does(path, "make");
        assertThat(Importer.count(made, "made")).isEqualTo(2);
        Reply page = commons.anonymous().get("wiki/epicerie-" + word + ".ttl");
        assertThat(page.body()).contains("47.29", "short-supply-chains", "21300");
        assertThat(commons.as("member").get("wiki/garage-" + word + "/history").body())
                .contains("acteurs.csv, ligne 4");

        new Author(commons.as("companion")).change("garage-" + word, form -> form.with("body", "Un mot de plus."));
        Document undone = member.does(path, "undo");
        assertThat(Importer.count(undone, "undone")).isEqualTo(1);
        assertThat(undone.select("a[href=/wiki/garage-" + word + "]")).hasSize(1);
        assertThat(commons.anonymous().get("wiki/epicerie-" + word).status()).isEqualTo(410);
        assertThat(commons.anonymous().get("wiki/garage-" + word).status()).isEqualTo(200);
    }

    @Test
    void a_map_whose_latitudes_and_longitudes_are_exchanged_is_put_right_for_all() {
        String path = member.sent("carte.geojson", """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "geometry": {"type": "Point", "coordinates": [47.29, 5.00]},
                  "properties": {"name": "Lieu %1$s", "categories": ["Culture", "Housing"]}},
                 {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": []}, "properties": {"name": "Zone %1$s"}}]}
                """.formatted(word));
        Document checked = member.checked(path, form -> form.with("same.actorKind", "association"));
        assertThat(checked.text()).contains("Un lieu tombe hors de France", "Seuls les points");

        Document put = member.does(path, "exchange");
        assertThat(put.text()).doesNotContain("hors de France");
        member.does(path, "make");
        assertThat(commons.anonymous().get("wiki/lieu-" + word + ".ttl").body())
                .containsPattern("lat>?\\s+\"?47.29")
                .contains("culture", "housing");
    }

    @Test
    void what_may_be_a_duplicate_is_made_where_somebody_says_so() {
        String path = member.sent(
                "doublons.csv", "nom,actorKind\nFerme " + word + ",association\nFerme " + word + ",association\n");
        Document checked = member.checked(path, form -> form.with("readers", "community"));
        assertThat(checked.select("input[name=line]").eachAttr("value")).containsExactly("3");

        Document made =
                member.does(path, Form.of("op", "make").and("alike", "chosen").and("line", "3"));
        assertThat(Importer.count(made, "made")).isEqualTo(2);
        assertThat(commons.as("companion").get("wiki/ferme-" + word + "-2").status())
                .isEqualTo(200);
        assertThat(commons.anonymous().get("wiki/ferme-" + word).status()).isEqualTo(404);
    }

    @Test
    void an_import_is_seen_by_who_began_it_and_by_administrators_only() {
        String path = member.sent("a.csv", "nom,actorKind\nSecret " + word + ",association\n");
        assertThat(commons.as("companion").get(path).status()).isEqualTo(404);
        assertThat(commons.as("companion").get(path + "/file").status()).isEqualTo(404);
        assertThat(commons.as("companion").post(path, Form.of("op", "make")).status())
                .isEqualTo(404);
        assertThat(commons.as("admin").get(path).body()).contains(word);
        assertThat(commons.as("admin").get(path + "/file").body()).contains(word);
        assertThat(commons.as("expert").get(path).status()).isEqualTo(403);
        assertThat(commons.anonymous().get(path).status()).isEqualTo(401);
        assertThat(commons.anonymous().get("types/Actor/import").status()).isEqualTo(401);
        assertThat(commons.as("member").get("types/Article/import").status()).isEqualTo(404);
    }

    @Test
    void who_may_not_write_sends_nothing() {
        assertThat(new Importer(commons.anonymous(), "Actor")
                        .send("a.csv", new byte[] {'a'})
                        .status())
                .isEqualTo(401);
        assertThat(new Importer(commons.as("expert"), "Actor")
                        .send("a.csv", new byte[] {'a'})
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.4, ni un tableau", "nom, qu’une ligne", "'{\"x\": 1}', pas de liste"})
    void what_has_no_rows_is_422_with_a_sentence(String content, String sentence) {
        Reply refused = member.send("x", content.getBytes(Charset.forName("UTF-8")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#e-file").text()).contains(sentence);
    }

    @Test
    void what_is_too_large_is_413_as_it_comes_and_once_it_is_unpacked() throws IOException {
        assertThat(member.send("large.csv", new byte[21 << 20]).status()).isEqualTo(413);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[60 << 20]);
        }
        assertThat(member.send("bomb.xlsx", bomb.toByteArray()).status()).isEqualTo(413);
    }

    @Test
    void without_a_column_for_names_the_choice_comes_back() {
        String path = member.sent("b.csv", "nom,actorKind\nX,association\n");
        Reply again = commons.as("member").post(path, Form.of("op", "check").and("column.1", "actorKind"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("[role=alert]").text()).contains("leur nom aux pages");
    }
}
