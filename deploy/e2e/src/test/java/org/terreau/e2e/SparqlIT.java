package org.terreau.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL 1.1 Protocol, as a partner's program speaks it. */
@ExtendWith(CommonsExtension.class)
class SparqlIT {

    private static final String SELECT =
            "SELECT ?label { <%sid/couserans> <http://www.w3.org/2000/01/rdf-schema#label> ?label }";
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?c != ?l) }";

    private final Commons commons;
    private final Visitor visitor;

    SparqlIT(Commons commons) {
        this.commons = commons;
        this.visitor = commons.anonymous();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void a_select_is_answered_in_every_format_and_by_every_way_to_ask(String type) {
        String query = SELECT.formatted(commons.base());
        Visitor program = visitor.accepting(type);

        for (Reply reply : List.of(
                program.get("sparql?query=" + URLEncoder.encode(query, UTF_8)),
                program.post("sparql", Form.of("query", query)),
                program.post("sparql", "application/sparql-query", query))) {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.type()).isEqualTo(type);
            assertThat(reply.body()).contains("Couserans");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-results+json", "application/sparql-results+xml"})
    void an_ask_is_answered_yes_or_no(String type) {
        String query = "ASK { <" + commons.base() + "id/couserans> a <https://w3id.org/terreau/ns#%s> }";

        assertThat(visitor.query(query.formatted("Territory"), type).body()).contains("true");
        assertThat(visitor.query(query.formatted("Actor"), type).body()).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples"})
    void the_graph_named_as_a_page_is_what_the_page_says(String type) {
        Model page = Rdf.of(visitor.get("wiki/couserans.ttl"));

        Model graph = Rdf.of(visitor.query(
                "CONSTRUCT { ?s ?p ?o } { GRAPH <" + commons.base() + "wiki/couserans> { ?s ?p ?o } }", type));

        assertThat(graph.difference(page).listStatements().toList()).isEmpty();
        assertThat(page.difference(graph).listStatements().toList())
                .as("what the page says besides: the names of the things that it speaks of")
                .isNotEmpty()
                .allMatch(statement ->
                        statement.getPredicate().equals(RDFS.label) && graph.containsResource(statement.getSubject()));
    }

    @Test
    void a_description_of_a_thing_names_it() {
        Model description = Rdf.of(visitor.query("DESCRIBE <" + commons.base() + "id/couserans>", "text/turtle"));

        assertThat(description.containsResource(description.createResource(commons.base() + "id/couserans")))
                .isTrue();
    }

    @Test
    void a_query_may_choose_its_graphs() {
        String select = URLEncoder.encode("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", UTF_8);
        String graph = URLEncoder.encode(commons.base() + "wiki/couserans", UTF_8);

        String one = visitor.get("sparql?query=" + select + "&default-graph-uri=" + graph, "text/csv")
                .body();
        String all = visitor.get("sparql?query=" + select, "text/csv").body();

        long triples = Rdf.of(visitor.query(
                        "CONSTRUCT { ?s ?p ?o } { GRAPH <" + commons.base() + "wiki/couserans> { ?s ?p ?o } }",
                        "text/turtle"))
                .size();
        assertThat(one).isEqualToNormalizingNewlines("n\n" + triples + "\n");
        assertThat(all).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"SELECT * { ?s ?p }|1", "SELECT * {\\n  ?s ?p ?o .\\n  nonsense }|3", "SELEKT * {}|1"})
    void a_query_that_is_none_is_refused_with_line_and_column(String query, int line) {
        Reply json = visitor.query(query.replace("\\n", "\n"), "application/sparql-results+json");

        assertThat(json.status()).as(json.toString()).isEqualTo(400);
        assertThat(json.body()).containsIgnoringCase("line").containsIgnoringCase("column");
        assertThat(json.body()).containsPattern("(?i)line\\W{0,3}" + line);
    }

    @Test
    void people_see_their_wrong_query_again_with_what_is_wrong() {
        Reply html = visitor.query("SELECT * { ?s ?p }", "text/html");

        assertThat(html.status()).as(html.toString()).isEqualTo(400);
        assertThat(html.type()).isEqualTo("text/html");
        assertThat(html.html().text()).contains("SELECT * { ?s ?p }");
    }

    @Test
    void nothing_is_changed_by_an_update() {
        String update = "INSERT DATA { <urn:x> <urn:y> \"planted\" }";

        for (Reply reply : List.of(
                visitor.post("sparql", Form.of("update", update)),
                visitor.post("sparql", "application/sparql-update", update),
                visitor.query(update, "*/*"),
                commons.as("admin").post("sparql", Form.of("update", update)))) {
            assertThat(reply.status()).as(reply.toString()).isBetween(400, 403);
        }
        assertThat(Rdf.ask(visitor, "ASK { ?s ?p \"planted\" }")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://localhost:9/sparql> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE ?s { ?s ?p ?o } } }",
                "SELECT * FROM <http://localhost:9/data.ttl> { ?s ?p ?o }"
            })
    void nothing_is_fetched_for_a_query(String query) {
        Reply reply = visitor.query(query, "text/csv");

        if (query.contains("SERVICE")) {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(403);
        } else {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.body().strip().lines()).hasSize(1);
        }
    }

    @Test
    @Timeout(60)
    void an_endless_query_is_stopped_and_harms_nobody_else() throws Exception {
        long start = System.nanoTime();
        CompletableFuture<Reply> endless =
                CompletableFuture.supplyAsync(() -> visitor.query(ENDLESS, "application/sparql-results+json"));

        Reply other = visitor.query(SELECT.formatted(commons.base()), "text/csv");

        assertThat(other.status()).isEqualTo(200);
        assertThat(other.body()).contains("Couserans");
        assertThat(endless).isNotDone();
        Reply stopped = endless.get(50, TimeUnit.SECONDS);
        assertThat(stopped.status()).as(stopped.toString()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofSeconds(Commons.SPARQL_SECONDS + 10L));
        assertThat(visitor.query(SELECT.formatted(commons.base()), "text/csv").status())
                .isEqualTo(200);
    }
}
