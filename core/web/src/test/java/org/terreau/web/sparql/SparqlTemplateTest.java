package org.terreau.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.ontology.Prefixes;
import org.terreau.sparql.QueryTable;
import org.terreau.sparql.ResultFormat;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Texts;

class SparqlTemplateTest {

    private static final String ENDS_SCRIPT = "SELECT ('</script><b>' AS ?x) {} # <!-- &";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @CsvSource({"fr, Interroger, Les coopérations et leur forme", "en, Ask, Cooperations and their form"})
    void the_form_and_the_examples_speak_the_readers_language(String lang, String button, String example) {
        String html = html(lang, page("SELECT * {}", List.of(), Optional.empty(), Optional.empty()));

        assertThat(html)
                .contains("<form class=\"query-form\" method=\"get\" action=\"/sparql#result\">")
                .contains("</svg>" + button + "</button>")
                .contains("data-example=\"cooperations\">" + example + "</a>")
                .contains("<option value=\"csv\">", "<option value=\"ttl\">")
                .containsSubsequence("yasgui.min.js\" defer", "/assets/sparql.js", "</head>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void no_query_ends_a_script_or_the_text_area(String lang) {
        ExampleQuery hostile = new ExampleQuery(
                "hostile", Map.of("fr", "</script>", "en", "</script>"), Map.of("fr", "<i>", "en", "<i>"), ENDS_SCRIPT);
        String html =
                html(lang, page("</textarea>" + ENDS_SCRIPT, List.of(hostile), Optional.empty(), Optional.empty()));

        assertThat(html).doesNotContain("<b>", "<i>", "<!-- &").containsOnlyOnce("</textarea>");
        JsonObject settings = settings(html);
        assertThat(settings.getJsonArray("examples").getJsonObject(0).getString("text"))
                .isEqualTo(ENDS_SCRIPT);
        assertThat(settings.getJsonArray("examples").getJsonObject(0).getString("title"))
                .isEqualTo("</script>");
        assertThat(settings.getJsonObject("prefixes").getString("tr")).isEqualTo(Prefixes.MAP.get("tr"));
    }

    @ParameterizedTest
    @CsvSource({"fr, Une ligne", "en, One row"})
    void a_result_is_a_table_with_a_caption_and_links(String lang, String caption) {
        QueryTable table = new QueryTable(
                List.of("thing", "name", "none"),
                List.of(List.of(
                        Optional.of(NodeFactory.createURI("https://commons.example/id/lille")),
                        Optional.of(NodeFactory.createLiteralLang("L'Île <3", "fr")),
                        Optional.empty())),
                false);
        String html = html(lang, page("SELECT * {}", List.of(), Optional.of(ResultTable.of(table)), Optional.empty()));

        assertThat(html)
                .contains(">" + caption + "</caption>", "<th scope=\"col\">thing</th>", "<td lang=\"fr\">")
                .contains("<a href=\"https://commons.example/id/lille\">https://commons.example/id/lille</a>")
                .contains("Île &lt;3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_address_that_could_run_is_no_link(String lang) {
        QueryTable table = new QueryTable(
                List.of("x"), List.of(List.of(Optional.of(NodeFactory.createURI("javascript:alert(1)")))), true);

        assertThat(html(lang, page("", List.of(), Optional.of(ResultTable.of(table)), Optional.empty())))
                .contains("javascript:alert(1)")
                .doesNotContain("href=\"javascript");
    }

    @ParameterizedTest
    @CsvSource({"400, 3", "400, 0", "403, 0", "406, 0", "413, 0", "414, 0", "503, 0"})
    void every_problem_is_told_in_both_languages(int status, int line) {
        for (Optional<Duration> after : List.of(Optional.<Duration>empty(), Optional.of(Duration.ofSeconds(10)))) {
            SparqlProblem problem = new SparqlProblem(status, "Problem", "Near \"<b>\"", line, 7, after);
            for (String lang : List.of("fr", "en")) {
                String html = html(lang, page("SELEKT", List.of(), Optional.empty(), Optional.of(problem)));
                assertThat(html).contains("role=\"alert\"", "&lt;b").contains("SELEKT</textarea>");
                assertThat(html.contains("olonne 7") || html.contains("olumn 7"))
                        .isEqualTo(line > 0);
            }
        }
    }

    private String html(String lang, QueryPage page) {
        Frame frame = new Frame(
                Texts.in(Locale.forLanguageTag(lang)),
                "SPARQL",
                "",
                "/sparql",
                Optional.empty(),
                "",
                false,
                Optional.empty(),
                List.of());
        StringOutput out = new StringOutput();
        templates.render("sparql/sparql.jte", Map.of("frame", frame, "it", page), out);
        return out.toString();
    }

    private static QueryPage page(
            String query, List<ExampleQuery> examples, Optional<ResultTable> result, Optional<SparqlProblem> problem) {
        return new QueryPage(
                "https://commons.example/sparql",
                query,
                examples.isEmpty() ? ExampleQuery.ALL : examples,
                Prefixes.MAP,
                List.of(ResultFormat.values()),
                result,
                problem);
    }

    private static JsonObject settings(String html) {
        String begin = "<script type=\"application/json\" id=\"sparql-settings\">";
        String rest = html.substring(html.indexOf(begin) + begin.length());
        try (var reader = Json.createReader(new StringReader(rest.substring(0, rest.indexOf("</script>"))))) {
            return reader.readObject();
        }
    }
}
