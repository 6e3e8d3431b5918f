package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document of the API is OpenAPI 3.1, and tells the truth. */
@ExtendWith(CommonsExtension.class)
class ApiDocumentIT {

    private final Visitor anonymous;
    private final Visitor member;

    ApiDocumentIT(Commons commons) {
        this.anonymous = commons.anonymous();
        this.member = commons.as("member");
    }

    @Test
    void a_public_validator_finds_nothing_wrong_in_either_notation_and_language() {
        for (String path : List.of("api/openapi", "api/openapi.json", "api/openapi.yaml")) {
            for (String language : List.of("fr", "en")) {
                Reply reply = anonymous.with("Accept-Language", language).get(path);
                assertThat(reply.status()).as(path).isEqualTo(200);
                assertThat(reply.header("Content-Language")).contains(language);
                SwaggerParseResult read = new OpenAPIV3Parser().readContents(reply.body());
                assertThat(read.getMessages()).as(path).isEmpty();
                assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
                assertThat(read.getOpenAPI().getPaths()).containsKeys("/api/v1/pages", "/api/v1/pages/{slug}");
            }
        }
    }

    @Test
    void it_is_yaml_for_who_asks_for_it() {
        assertThat(anonymous.get("api/openapi", "application/yaml").type()).isEqualTo("application/yaml");
        assertThat(anonymous.get("api/openapi", "application/json").type()).isEqualTo("application/json");
        assertThat(anonymous.get("api/openapi", "text/html").type()).isEqualTo("application/json");
        assertThat(anonymous.get("api/openapi", "image/png").status()).isEqualTo(406);
    }

    @Test
    void labels_and_help_are_in_the_language_asked_for() {
        assertThat(anonymous.with("Accept-Language", "fr").get("api/openapi").body())
                .contains("Sorte d’acteur", "Créer une page");
        assertThat(anonymous.get("api/openapi").body()).contains("Kind of actor", "Makes a page");
    }

    @Test
    void pages_and_problems_are_as_the_schemas_say() {
        for (JsonValue item : Program.object(member.get("api/v1/pages?limit=100"))
                .get("items")
                .getAsArray()) {
            assertFits("Page", item.toString());
        }
        assertFits("PageList", member.get("api/v1/pages?limit=2").body());
        assertFits("RevisionList", member.get("api/v1/pages/apes/revisions").body());
        assertFits("TypeList", member.get("api/v1/types").body());
        assertFits(
                "Problem",
                member.post("api/v1/pages", Program.JSON_TYPE, "{\"a\": 1}").body());
        assertFits(
                "Problem", member.post("api/v1/pages", Program.JSON_TYPE, "{").body());
        assertFits("Problem", member.get("api/v1/pages/no-such-page").body());
    }

    @Test
    void the_schema_of_a_type_fits_the_fields_of_its_pages() {
        for (JsonValue item : Program.object(member.get("api/v1/pages?limit=100"))
                .get("items")
                .getAsArray()) {
            JsonObject page = item.getAsObject();
            Schema schema = registry()
                    .getSchema(
                            member.get("api/v1/types/" + page.getString("type")).body());
            assertThat(schema.validate(page.getObj("fields").toString(), InputFormat.JSON))
                    .as(page.getString("slug"))
                    .isEmpty();
        }
    }

    private void assertFits(String name, String json) {
        JsonObject document = Program.object(anonymous.get("api/openapi"));
        String schema = "{\"$ref\": \"#/components/schemas/%s\", \"components\": %s}"
                .formatted(name, document.getObj("components"));
        assertThat(registry().getSchema(schema).validate(json, InputFormat.JSON))
                .as(name + " " + json)
                .isEmpty();
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }
}
