package org.terreau.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terreau.address.Base;
import org.terreau.shape.Fields;
import org.terreau.shape.Shape;
import org.terreau.spi.page.Slug;
import org.terreau.transfer.FieldsReader;
import org.terreau.transfer.FieldsWriter;
import org.terreau.transfer.Unread;
import org.terreau.transfer.Way;

/** Fields as programs read and write them. */
class FieldsAsJsonTest {

    private static final Base BASE = Base.of("https://commons.example/");
    private static final String THING = BASE.thing(new Slug("loos"));
    private static final Shape TERRITORY = Types.ALL.shapes().named("Territory").orElseThrow();

    private static final String WRITTEN = """
            {
              "description": {"en": "A town.", "fr": "Une ville."},
              "territoryKind": "commune",
              "population": 6500,
              "isPartOf": ["nord"],
              "lat": 50.45,
              "hasNeed": [{"id": "need-2", "label": {"fr": "Se loger"}}, {"id": "need-10"}]
            }
            """;

    @Test
    void each_kind_of_value_is_of_its_kind_in_json() {
        JsonObject json = write(read(WRITTEN).fields());
        assertThat(json).isEqualTo(parse(WRITTEN));
    }

    @Test
    void what_is_written_is_read_back() {
        Fields fields = read(WRITTEN).fields();
        assertThat(read(write(fields).toString()).fields()).isEqualTo(fields);
    }

    @Test
    void a_concept_and_a_page_can_be_named_by_their_iri() {
        String kind = Types.ALL.schemes().all().stream()
                .flatMap(scheme -> scheme.keyed("commune").stream())
                .findFirst()
                .orElseThrow()
                .iri();
        Fields byKey =
                read("{\"territoryKind\": \"commune\", \"isPartOf\": \"nord\"}").fields();
        Fields byIri = read("{\"territoryKind\": \"%s\", \"isPartOf\": \"%sid/nord\"}".formatted(kind, BASE))
                .fields();
        assertThat(byIri).isEqualTo(byKey);
    }

    @Test
    void every_problem_is_told_with_its_pointer_and_what_was_sent() {
        List<Unread> problems = read("""
                {
                  "colour": "green", "a/b~c": 1,
                  "territoryKind": "town",
                  "population": "many", "lat": true,
                  "isPartOf": ["Not A Slug"],
                  "description": "A town.",
                  "hasNeed": [{"id": "need-1"}, {"id": "need-1"}, {"lable": "x"}, "x"]
                }
                """).problems();
        assertThat(problems)
                .extracting(problem -> problem.way().pointer() + " " + problem.rule() + " "
                        + problem.value().orElse("-"))
                .containsExactlyInAnyOrder(
                        "/fields/colour unknownKey green",
                        "/fields/a~1b~0c unknownKey 1",
                        "/fields/territoryKind concept town",
                        "/fields/population number many",
                        "/fields/lat number true",
                        "/fields/isPartOf slug Not A Slug",
                        "/fields/description languages A town.",
                        "/fields/hasNeed/1/id id need-1",
                        "/fields/hasNeed/2/lable unknownKey x",
                        "/fields/hasNeed/3 mapping x");
    }

    @Test
    void a_number_is_written_in_full_and_an_endless_one_is_left_as_it_is() {
        assertThat(read("{\"population\": 1e3}").fields().toString()).contains("\"1000\"");
        assertThat(read("{\"lat\": 1e1000000000}").fields().toString()).contains("1000000000");
    }

    @Test
    void a_new_part_gets_a_name_that_none_had() {
        Fields before = read(WRITTEN).fields();
        Fields read = read("{\"hasNeed\": [{\"id\": \"need-2\"}, {\"label\": {\"fr\": \"Manger\"}}]}", before)
                .fields();
        assertThat(read.parts(THING, hasNeed())).containsExactly(THING + "#need-2", THING + "#need-11");
    }

    @Test
    void nobody_takes_the_name_of_a_part_elsewhere() {
        Fields before = read("{\"hasResource\": [{\"id\": \"garden\"}]}").fields();
        assertThat(read("{\"hasNeed\": [{\"id\": \"garden\"}]}", before).problems())
                .extracting(Unread::rule)
                .containsExactly("id");
        assertThat(read("{\"hasResource\": [{\"id\": \"garden\"}]}", before).problems())
                .isEmpty();
    }

    private static String hasNeed() {
        return TERRITORY.property("hasNeed").orElseThrow().path();
    }

    private static FieldsReader.Result read(String json) {
        return read(json, Fields.none());
    }

    private static FieldsReader.Result read(String json, Fields before) {
        return new FieldsReader(Types.ALL.schemes(), BASE, THING, before)
                .read(TERRITORY, JsonValues.value(parse(json)), Way.ROOT.under("fields"));
    }

    private static JsonObject write(Fields fields) {
        return JsonValues.json(
                new FieldsWriter(Types.ALL.schemes(), BASE, THING, fields, any -> true, true).write(TERRITORY));
    }

    private static JsonObject parse(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
