package org.terreau.territories.official;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs are told at {@code /territories/official}. */
class OfficialTerritoriesResourceTest {

    private static final Dispatcher DISPATCHER = MockDispatcherFactory.createDispatcher();

    @BeforeAll
    static void serve() {
        DISPATCHER.getRegistry().addPerRequestResource(OfficialTerritoriesResource.class);
        DISPATCHER.getProviderFactory().registerProvider(Refusals.class);
    }

    /** In place of the core's, which answers them too: without one, each is logged as a fault. */
    public static final class Refusals implements ExceptionMapper<WebApplicationException> {

        @Override
        public Response toResponse(WebApplicationException refusal) {
            return refusal.getResponse();
        }
    }

    @Test
    void who_types_a_name_gets_all_that_a_form_asks() {
        JsonObject answer = json(get("?q=chenove"));

        assertThat(answer.getString("q")).isEqualTo("chenove");
        JsonObject chenove = answer.getJsonArray("territories").getJsonObject(0);
        assertThat(chenove.getString("kind")).isEqualTo("commune");
        assertThat(chenove.getString("code")).isEqualTo("21166");
        assertThat(chenove.getString("name")).isEqualTo("Chenôve");
        assertThat(chenove.getString("class")).isEqualTo("http://rdf.insee.fr/def/geo#Commune");
        assertThat(chenove.getString("territoryKind"))
                .isEqualTo("https://w3id.org/terreau/scheme/territory-kind#commune");
        assertThat(chenove.getInt("population")).isEqualTo(14_244);
        assertThat(chenove.getJsonArray("postcodes").getString(0)).isEqualTo("21300");
        assertThat(names(chenove, "within")).containsExactly("Dijon Métropole", "Côte-d'Or", "Bourgogne-Franche-Comté");
    }

    @Test
    void ten_are_proposed_or_as_many_as_are_asked_for() {
        assertThat(json(get("?q=saint")).getJsonArray("territories")).hasSize(10);
        assertThat(json(get("?q=saint&limit=3")).getJsonArray("territories")).hasSize(3);
        assertThat(json(get("?q=zzzz")).getJsonArray("territories")).isEmpty();
        assertThat(json(get("")).getJsonArray("territories")).isEmpty();
    }

    @Test
    void one_is_told_with_what_it_lies_in_and_how_many_lie_in_it() {
        JsonObject valley = json(get("/intercommunality/200070902"));

        assertThat(valley.getString("name")).isEqualTo("CC Auxonne Pontailler Val de Saône");
        assertThat(valley.getString("address")).isEqualTo("/territories/official/intercommunality/200070902");
        assertThat(names(valley, "within")).containsExactly("Côte-d'Or", "Bourgogne-Franche-Comté");
        assertThat(valley.getJsonObject("members")).hasSize(1);
        assertThat(valley.getJsonObject("members").getInt("commune")).isEqualTo(35);
        assertThat(json(get("/region/27")).getJsonObject("members").getInt("departement"))
                .isEqualTo(8);
    }

    @Test
    void what_is_not_known_is_left_out() {
        JsonObject islands = json(get("/overseas/984"));

        assertThat(islands.keySet()).doesNotContain("population");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=ajaccio", "/commune/2A004"})
    void source_and_licence_are_said_with_every_answer(String address) {
        JsonObject answer = json(get(address));

        assertThat(answer.getJsonObject("source").getString("publishers")).isEqualTo("INSEE, DGCL, La Poste");
        assertThat(answer.getJsonObject("source").getString("release"))
                .isEqualTo("@etalab/decoupage-administratif 6.0.0");
        assertThat(answer.getJsonObject("source").getString("date")).isEqualTo("2026-01-01");
        assertThat(answer.getJsonObject("licence").getString("name")).isEqualTo("Licence Ouverte");
        assertThat(answer.getJsonObject("licence").getString("address")).startsWith("https://");
    }

    @Test
    void anybody_may_keep_an_answer_and_read_it_from_another_site() {
        MockHttpResponse response = get("?q=ajaccio");

        assertThat(response.getOutputHeaders().getFirst("Cache-Control")).hasToString("public, max-age=3600");
        assertThat(response.getOutputHeaders().getFirst("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/commune/99999",
                "/commune/2a004",
                "/departement/987",
                "/valley/62528",
                "/commune/..%2F",
                "/region/%00"
            })
    void what_is_not_there_is_404(String address) {
        assertThat(get(address).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?q=a&limit=0", "?q=a&limit=51", "?q=a&limit=-1", "?q=a&limit=many", "?q=a&limit=99999999999"})
    void a_limit_that_makes_no_sense_is_refused(String address) {
        assertThat(get(address).getStatus()).isEqualTo(400);
    }

    @Test
    void what_is_too_long_is_refused_and_what_is_odd_is_answered() {
        assertThat(get("?q=" + "a".repeat(10_000)).getStatus()).isEqualTo(400);
        String odd = "\u0000\"<script>\ud83c\udf31\\";
        assertThat(json(get("?q=" + URLEncoder.encode(odd, StandardCharsets.UTF_8)))
                        .getString("q"))
                .isEqualTo(odd);
    }

    private MockHttpResponse get(String address) {
        MockHttpResponse response = new MockHttpResponse();
        try {
            DISPATCHER.invoke(
                    MockHttpRequest.create("GET", new URI("/territories/official" + address), new URI("")), response);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
        return response;
    }

    private static JsonObject json(MockHttpResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getOutputHeaders().getFirst("Content-Type"))
                .asString()
                .startsWith("application/json");
        String body = new String(response.getOutput(), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private static List<String> names(JsonObject territory, String key) {
        return territory.getJsonArray(key).getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("name"))
                .toList();
    }
}
