package org.terreau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.spi.access.Tokens;

class RowReaderTest {

    private final RowReader reader = Actors.reader();

    @Test
    void a_row_is_read_as_the_form_would_be() {
        RowReader.ReadRow read = read(
                List.of("page.title", "actorKind", "subject", "foundingDate", "lat", "long", "homepage", "basedIn"),
                "  Les  Amis du Pré ",
                "Association",
                "Culture, Habitat",
                "03/05/2021",
                "47,2911",
                "5,0043",
                "www.pre.example",
                "Chenôve, Dijon");
        assertThat(read.problems()).isEmpty();
        assertThat(read.slug().value()).isEqualTo("les-amis-du-pre");
        assertThat(read.content().orElseThrow().fields().toString())
                .contains(
                        "actorKind> <https://w3id.org/terreau/scheme/actor-kind#association>",
                        "foundingDate> \"2021-05-03\"",
                        "lat> \"47.2911\"")
                .contains("\"https://www.pre.example\"", "basedIn> <https://wiki.example/id/chenove>");
        assertThat(read.content().orElseThrow().fields().triples())
                .filteredOn(triple -> triple.getPredicate().getURI().endsWith("subject"))
                .hasSize(2);
    }

    @Test
    void an_unknown_value_is_told_with_its_column_and_with_what_could_stand_there() {
        assertThat(read(List.of("page.title", "actorKind"), "Un nom", "Licorne").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.column()).isEqualTo("Colonne actorKind");
                    assertThat(problem.value()).isEqualTo("Licorne");
                    assertThat(problem.text().in(Locale.FRENCH)).contains("Licorne", "Collectivité");
                    assertThat(problem.text().in(Locale.ENGLISH)).contains("isn’t in the list");
                });
    }

    @Test
    void what_breaks_the_shape_is_told_with_the_column_that_says_it() {
        List<Problem> problems = read(
                        List.of("page.title", "actorKind", "address.0.postalCode", "lat", "basedIn"),
                        "",
                        "Association",
                        "2130",
                        "cent",
                        "Atlantide")
                .problems();
        assertThat(problems)
                .extracting(Problem::column)
                .containsExactlyInAnyOrder(
                        "Colonne page.title", "Colonne address.0.postalCode", "Colonne lat", "Colonne basedIn");
    }

    @Test
    void what_is_required_and_in_no_column_is_told_by_its_label() {
        assertThat(read(List.of("page.title"), "Un nom").problems())
                .extracting(Problem::column)
                .containsExactly("Sorte d’acteur");
    }

    @Test
    void a_value_for_all_rows_stands_where_a_row_says_nothing() {
        Plan plan = new Plan(
                List.of("page.title", "actorKind"), Map.of("actorKind", "association"), "fr", Tokens.PUBLIC, false);
        assertThat(read(plan, "Un nom", "").problems()).isEmpty();
        assertThat(read(plan, "Un nom", "Licorne").problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47.29, 5.00|47.29|5.00",
                "47,29 ; 5,00|47.29|5.00",
                "(47.29,5.00)|47.29|5.00",
                "47.29 5.00|47.29|5.00"
            })
    void latitude_and_longitude_may_stand_in_one_cell(String cell, String latitude, String longitude) {
        RowReader.ReadRow read = read(List.of("page.title", "actorKind", "page.point"), "Un nom", "Association", cell);
        assertThat(read.problems()).isEmpty();
        assertThat(read.fields().toString()).contains("lat> \"" + latitude + "\"", "long> \"" + longitude + "\"");
    }

    @Test
    void latitude_and_longitude_can_be_exchanged_for_all() {
        Plan plan = new Plan(
                List.of("page.title", "lat", "long"), Map.of("actorKind", "association"), "fr", Tokens.PUBLIC, true);
        assertThat(read(plan, "Un nom", "5.0", "47.2").fields().toString()).contains("lat> \"47.2\"", "long> \"5.0\"");
    }

    @Test
    void what_is_no_point_is_told() {
        assertThat(read(List.of("page.title", "actorKind", "lat"), "Un nom", "Association", "LineString")
                        .problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.text().in(Locale.FRENCH)).contains("Seuls les points"));
    }

    private RowReader.ReadRow read(List<String> targets, String... cells) {
        return read(new Plan(targets, Map.of(), "fr", Tokens.PUBLIC, false), cells);
    }

    private RowReader.ReadRow read(Plan plan, String... cells) {
        List<String> heads =
                plan.targets().stream().map(target -> "Colonne " + target).toList();
        Row row = new Row(
                1,
                2,
                List.of(cells),
                "",
                RowState.READ,
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return reader.read(heads, row, plan);
    }
}
