package org.terreau.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.terreau.address.Base;
import org.terreau.sparql.DatasetChoice;
import org.terreau.sparql.QueryLimits;
import org.terreau.sparql.QueryableStore;
import org.terreau.sparql.SparqlEngine;
import org.terreau.web.negotiation.Representation;

class SparqlProtocolTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String SELECT = "SELECT ?label { ?s ?p ?label }";
    private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?label }";

    private final SparqlEngine engine = new SparqlEngine(new OneLabel(), QueryLimits.DEFAULT);
    private final SparqlProtocol protocol = new SparqlProtocol(engine, Base.of("https://commons.example/"));

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                            | application/sparql-results+json",
                "application/json                                               | application/sparql-results+json",
                "application/sparql-results+xml                                 | application/sparql-results+xml",
                "text/csv, application/sparql-results+json;q=0.5                | text/csv",
                "text/tab-separated-values                                      | text/tab-separated-values",
                "text/turtle, application/sparql-results+xml;q=0.2              | application/sparql-results+xml"
            })
    void rows_are_given_as_asked(String accept, String mediaType) throws IOException {
        SparqlReply.Result result = (SparqlReply.Result) get(SELECT, accept);

        assertThat(result.answer().format().mediaType()).isEqualTo(mediaType);
        assertThat(text(result)).contains("Lille");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                          | text/turtle",
                "application/ld+json                          | application/ld+json",
                "application/rdf+xml                          | application/rdf+xml",
                "application/n-triples, text/turtle;q=0.9     | application/n-triples"
            })
    void graphs_are_given_as_asked(String accept, String mediaType) throws IOException {
        SparqlReply.Result result = (SparqlReply.Result) get(CONSTRUCT, accept);

        assertThat(result.answer().format().mediaType()).isEqualTo(mediaType);
        assertThat(text(result)).contains("Lille");
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "xml, application/sparql-results+xml", "text/csv, text/csv"})
    void the_parameter_format_wins_over_the_header(String format, String mediaType) {
        SparqlReply.Result result = (SparqlReply.Result)
                reply(Map.of("query", List.of(SELECT), "format", List.of(format)), Optional.of(BROWSER));

        assertThat(result.answer().format().mediaType()).isEqualTo(mediaType);
        result.answer().close();
    }

    @Test
    void people_get_the_page_with_their_query_filled_in() {
        QueryPage page = ((SparqlReply.Page) get(SELECT, BROWSER)).page();

        assertThat(page.query()).isEqualTo(SELECT);
        assertThat(page.endpoint()).isEqualTo("https://commons.example/sparql");
        assertThat(page.result()).isEmpty();
    }

    @Test
    void without_javascript_the_result_is_a_table() {
        QueryPage page = ((SparqlReply.Page)
                        reply(Map.of("query", List.of(SELECT), "format", List.of("html")), Optional.of(BROWSER)))
                .page();

        ResultTable table = page.result().orElseThrow();
        assertThat(table.vars()).containsExactly("label");
        assertThat(table.rows().getFirst().getFirst().text()).isEqualTo("Lille");
        assertThat(table.rows().getFirst().getFirst().lang()).contains("fr");
        assertThat(table.cut()).isFalse();
    }

    @Test
    void without_a_query_people_get_examples_and_programs_a_description() {
        QueryPage page = ((SparqlReply.Page) reply(Map.of(), Optional.of(BROWSER))).page();
        assertThat(page.examples()).isEqualTo(ExampleQuery.ALL);
        assertThat(page.query()).isEqualTo(page.examples().getFirst().text());

        SparqlReply.Description description = (SparqlReply.Description) reply(Map.of(), Optional.of("text/turtle"));
        assertThat(description.representation()).isEqualTo(Representation.TURTLE);
        assertThat(description
                        .graph()
                        .contains(
                                NodeFactory.createURI("https://commons.example/sparql"),
                                NodeFactory.createURI(ServiceDescription.NAMESPACE + "supportedLanguage"),
                                NodeFactory.createURI(ServiceDescription.NAMESPACE + "SPARQL11Query")))
                .isTrue();
    }

    @Test
    void a_mistake_is_told_with_line_and_column() {
        SparqlReply.Refusal refusal = (SparqlReply.Refusal) get("SELECT *\nWHERE { ?s ?p }", "*/*");

        assertThat(refusal.problem().status()).isEqualTo(400);
        assertThat(refusal.problem().line()).isEqualTo(2);
        assertThat(refusal.problem().asText()).contains("Line 2, column 15");
        assertThat(refusal.asJson()).isFalse();
    }

    @Test
    void who_reads_json_gets_problem_details() {
        SparqlReply.Refusal refusal = (SparqlReply.Refusal) get("SELECT", "application/sparql-results+json");

        assertThat(refusal.asJson()).isTrue();
        assertThat(refusal.problem().asJson()).contains("\"status\":400").contains("\"line\":1");
    }

    @Test
    void people_see_the_problem_beside_their_query() {
        QueryPage page = ((SparqlReply.Page)
                        reply(Map.of("query", List.of("SELEKT"), "format", List.of("html")), Optional.of(BROWSER)))
                .page();

        assertThat(page.query()).isEqualTo("SELEKT");
        assertThat(page.problem().orElseThrow().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT DATA { <urn:x> <urn:x> <urn:x> }          | */*         | 403",
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } } | */*  | 403",
                "SELECT (<java:java.lang.System>() AS ?x) {}      | */*         | 403",
                "SELECT ?label { ?s ?p ?label }                   | image/png   | 406",
                "SELECT ?label { ?s ?p ?label }                   | text        | 400"
            })
    void what_is_refused_has_its_status(String query, String accept, int status) {
        assertThat(((SparqlReply.Refusal) get(query, accept)).problem().status())
                .isEqualTo(status);
    }

    @Test
    void too_long_a_query_has_the_status_of_the_way_it_came() {
        String text = "SELECT * { ?s ?p '" + "x".repeat(QueryLimits.DEFAULT.length()) + "' }";

        assertThat(((SparqlReply.Refusal) get(text, "*/*")).problem().status()).isEqualTo(414);
        SparqlRequest posted = SparqlRequest.direct(text, Map.of(), Optional.empty());
        assertThat(((SparqlReply.Refusal) protocol.reply(posted)).problem().status())
                .isEqualTo(413);
    }

    @Test
    void an_endless_query_is_a_503_without_a_date_and_a_full_queue_one_with() {
        assertThat(SparqlProblem.of(new org.terreau.sparql.QueryTimedOut(Duration.ofSeconds(30)), true)
                        .orElseThrow())
                .extracting(SparqlProblem::status, SparqlProblem::retryAfter)
                .containsExactly(503, Optional.empty());
        assertThat(SparqlProblem.of(new org.terreau.sparql.TooBusy(Duration.ofSeconds(10)), true)
                        .orElseThrow())
                .extracting(SparqlProblem::status, SparqlProblem::retryAfter)
                .containsExactly(503, Optional.of(Duration.ofSeconds(10)));
    }

    @Test
    void graphs_are_named_in_the_request() throws IOException {
        Map<String, List<String>> parameters =
                Map.of("query", List.of(SELECT), "default-graph-uri", List.of("https://commons.example/wiki/none"));

        assertThat(text((SparqlReply.Result) reply(parameters, Optional.of("text/csv"))))
                .doesNotContain("Lille");
        SparqlRequest direct = SparqlRequest.direct(
                SELECT, Map.of("named-graph-uri", List.of("urn:x:1", "urn:x:2")), Optional.empty());
        assertThat(direct.dataset()).isEqualTo(new DatasetChoice(List.of(), List.of("urn:x:1", "urn:x:2")));
    }

    @Test
    void a_query_stands_once() {
        Map<String, List<String>> twice = Map.of("query", List.of(SELECT, SELECT));

        assertThat(catchThrowable(() -> SparqlRequest.ofParameters(twice, Optional.empty(), true)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("query");
        assertThat(catchThrowable(() -> SparqlRequest.direct(SELECT, twice, Optional.empty())))
                .isInstanceOf(BadRequest.class);
        SparqlRequest emptyForm = SparqlRequest.ofParameters(Map.of(), Optional.empty(), false);
        assertThat(((SparqlReply.Refusal) protocol.reply(emptyForm)).problem().status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_can_be_asked(ExampleQuery example) throws IOException {
        SparqlReply.Result result = (SparqlReply.Result) get(example.text(), "*/*");

        assertThat(text(result)).isNotEmpty();
        assertThat(example.title("en")).isNotEqualTo(example.title("fr"));
    }

    static List<ExampleQuery> examples() {
        return ExampleQuery.ALL;
    }

    private SparqlReply get(String query, String accept) {
        return reply(Map.of("query", List.of(query)), Optional.of(accept));
    }

    private SparqlReply reply(Map<String, List<String>> parameters, Optional<String> accept) {
        return protocol.reply(SparqlRequest.ofParameters(parameters, accept, true));
    }

    private static String text(SparqlReply.Result result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        result.answer().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class OneLabel implements QueryableStore {

        private final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();

        OneLabel() {
            Txn.executeWrite(
                    dataset,
                    () -> dataset.add(
                            NodeFactory.createURI("https://commons.example/wiki/lille"),
                            NodeFactory.createURI("https://commons.example/id/lille"),
                            RDFS.label.asNode(),
                            NodeFactory.createLiteralLang("Lille", "fr")));
        }

        @Override
        public <T> T read(Function<DatasetGraph, T> query) {
            return Txn.calculateRead(dataset, () -> query.apply(dataset));
        }
    }
}
