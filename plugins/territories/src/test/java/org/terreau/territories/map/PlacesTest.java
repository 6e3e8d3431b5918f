package org.terreau.territories.map;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.spi.access.Reader;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Term;
import org.terreau.territories.Told;

/** What is on the map, and what others get of it. */
class PlacesTest {

    private static final String BASE = "https://commons.example";

    private final Places places = Places.of(new Told("places.ttl"), new Viewing(Reader.anonymous(), Locale.FRENCH));

    @Test
    void territories_actors_and_initiatives_are_on_it_that_are_somewhere_on_earth() {
        assertThat(names(places)).containsExactly("École", "Vallée", "Verger");
        assertThat(places.all().getFirst().fields()).extracting(Term::key).containsExactly("culture", "mobility");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, École Vallée Verger",
                "Actor, -, -, École",
                "-, association, -, École",
                "-, -, culture, École Verger",
                "Initiative, -, culture, Verger",
                "Initiative, association, -, ''",
                "'', ' ', -, École Vallée Verger"
            })
    void one_can_choose_by_type_of_page_kind_of_actor_and_field(String type, String kind, String field, String left) {
        assertThat(String.join(" ", names(places.only(Places.Choice.of(type, kind, field, null)))))
                .isEqualTo(left);
    }

    @Test
    void geojson_has_points_longitude_first_with_flat_properties() {
        JsonObject feature = written(new GeoJson(places.all(), BASE)::write)
                .getJsonArray("features")
                .getJsonObject(0);

        assertThat(feature.getString("id")).isEqualTo("https://commons.example/id/ecole");
        assertThat(feature.getJsonObject("geometry").getJsonArray("coordinates").toString())
                .isEqualTo("[5.0,47.3]");
        JsonObject properties = feature.getJsonObject("properties");
        assertThat(properties.getString("name")).isEqualTo("École");
        assertThat(properties.getString("type")).isEqualTo("Actor");
        assertThat(properties.getString("updatedAt")).isEqualTo("2026-05-31T12:00:00Z");
        assertThat(properties.getString("categories")).contains(", ");
    }

    /** It reads {@code data} only, and drops what has no name. */
    @Test
    void gogocarto_gets_all_elements_at_once_in_its_own_shape() {
        JsonObject given = written(new Elements(places.all(), BASE)::write);

        assertThat(given.getString("ontology")).isEqualTo("gogofull");
        assertThat(given.getJsonArray("data")).hasSize(3);
        JsonObject school = given.getJsonArray("data").getJsonObject(0);
        assertThat(school.getString("id")).isEqualTo("https://commons.example/id/ecole");
        assertThat(school.getString("name")).isEqualTo("École");
        assertThat(school.getJsonObject("geo").getJsonNumber("latitude").doubleValue())
                .isEqualTo(47.3);
        assertThat(school.getJsonArray("categories")).hasSize(4);
    }

    private static JsonObject written(Consumer<JsonGenerator> write) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            write.accept(json);
        }
        return Json.createReader(new StringReader(text.toString())).readObject();
    }

    private static List<String> names(Places places) {
        return places.all().stream().map(place -> place.link().name()).toList();
    }
}
