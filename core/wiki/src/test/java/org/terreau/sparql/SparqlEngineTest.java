package org.terreau.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terreau.sparql.QueryRefused.Reason;

class SparqlEngineTest {

    private static final String LABELS = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?label { ?thing rdfs:label ?label } ORDER BY ?label""";

    private static final String LILLE = Commons.BASE + "wiki/lille";
    private static final String NORD = Commons.BASE + "wiki/nord";

    private final SparqlEngine engine = new SparqlEngine(Commons.inMemory(), QueryLimits.DEFAULT);

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void the_default_graph_is_the_union_of_the_named_ones() throws IOException {
        assertThat(csv(LABELS)).containsExactly("label", "APES", "Lille", "Nord");
        assertThat(csv("SELECT ?s { ?s <urn:x:position> ?o }")).containsExactly("s");
        assertThat(csv("SELECT ?s { ?s <urn:x:position>+ ?o }")).containsExactly("s");
    }

    @Test
    void a_store_in_a_folder_answers_as_one_in_memory(@TempDir Path folder) throws IOException {
        DatasetGraph onDisk = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try (SparqlEngine disk = new SparqlEngine(Commons.filled(onDisk), QueryLimits.DEFAULT)) {
            SparqlQuery query = disk.parse(LABELS, DatasetChoice.OF_THE_QUERY, Commons.BASE);

            assertThat(lines(disk, query, ResultFormat.CSV)).containsExactly("label", "APES", "Lille", "Nord");
        } finally {
            TDBInternal.expel(onDisk);
        }
    }

    @Test
    void from_selects_among_the_graphs_of_the_store() throws IOException {
        assertThat(csv(LABELS.replace("{", "FROM <" + NORD + "> {"))).containsExactly("label", "Nord");
        assertThat(csv(LABELS.replace("{", "FROM NAMED <" + NORD + "> {"))).containsExactly("label");
        assertThat(csv("SELECT DISTINCT ?g FROM NAMED <" + NORD + "> { GRAPH ?g { ?s ?p ?o } }"))
                .containsExactly("g", NORD);
    }

    @Test
    void without_a_choice_graph_finds_all_named_graphs() throws IOException {
        assertThat(csv("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"))
                .containsExactly("g", Commons.BASE + "wiki/apes", LILLE, NORD);
    }

    @Test
    void the_request_overrides_the_dataset_of_the_query() throws IOException {
        DatasetChoice choice = new DatasetChoice(List.of(LILLE), List.of());

        assertThat(csv(LABELS.replace("{", "FROM <" + Commons.BASE + "wiki/apes> {"), choice))
                .containsExactly("label", "Lille", "Nord");
        assertThat(csv("SELECT ?g { GRAPH ?g { ?s ?p ?o } }", choice)).containsExactly("g");
        assertThat(csv(LABELS, new DatasetChoice(List.of(LILLE, NORD), List.of())))
                .containsExactly("label", "Lille", "Nord");
        assertThat(csv(LABELS, new DatasetChoice(List.of(), List.of(LILLE)))).containsExactly("label");
    }

    @Test
    void what_is_not_there_is_not_found() throws IOException {
        String none = "FILTER (?a = <urn:none>)";

        assertThat(text("ASK { ?a ?b ?c . ?c ?e ?f " + none + " }", ResultFormat.JSON))
                .contains("false");
        assertThat(csv("SELECT * { ?a ?b ?c . ?c ?e ?f " + none + " }")).containsExactly("a,b,c,e,f");
        assertThat(text("CONSTRUCT { ?a ?b ?c } { ?a ?b ?c . ?c ?e ?f " + none + " }", ResultFormat.N_TRIPLES))
                .isEmpty();
    }

    @Test
    void a_pattern_after_one_that_finds_nothing_finds_nothing() throws IOException {
        assertThat(csv("SELECT * { GRAPH ?g { ?a a <urn:none> } GRAPH ?h { ?a ?b ?c . ?c ?d ?e } }"))
                .hasSize(1);
        assertThat(csv("SELECT * { ?a a <urn:none> . ?a <urn:x>* ?b . ?b ?c ?d . ?d ?e ?f }"))
                .hasSize(1);
    }

    @Test
    void graphs_are_never_fetched() throws IOException {
        assertThat(csv("SELECT * FROM <file:///etc/passwd> FROM <http://localhost:1/> { ?s ?p ?o }"))
                .containsExactly("s,p,o");
    }

    @Test
    void relative_iris_are_those_of_the_commons() throws IOException {
        assertThat(csv("SELECT (IRI('id/lille') AS ?x) {}")).containsExactly("x", Commons.BASE + "id/lille");
    }

    @Test
    void paths_are_followed_across_graphs() throws IOException {
        String query = "PREFIX dcterms: <http://purl.org/dc/terms/> SELECT ?part { ?part dcterms:isPartOf+ <"
                + Commons.BASE + "id/hauts-de-france> } ORDER BY ?part";

        assertThat(csv(query)).containsExactly("part", Commons.BASE + "id/lille", Commons.BASE + "id/nord");
    }

    @ParameterizedTest
    @EnumSource(
            value = ResultFormat.class,
            names = {"JSON", "XML", "CSV", "TSV"})
    void rows_and_truth_are_written_in_each_format(ResultFormat format) throws IOException {
        assertThat(text(LABELS, format)).contains("label").contains("APES");
        assertThat(text("ASK { ?s ?p ?o }", format)).contains("true");
    }

    @ParameterizedTest
    @EnumSource(
            value = ResultFormat.class,
            names = {"TURTLE", "JSON_LD", "RDF_XML", "N_TRIPLES"})
    void graphs_are_written_in_each_format(ResultFormat format) throws IOException {
        String apes = Commons.BASE + "id/apes";

        assertThat(text("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . FILTER (?s = <" + apes + ">) }", format))
                .contains(apes)
                .contains("APES");
        assertThat(text("DESCRIBE <" + apes + ">", format)).contains(apes).contains("activeIn");
    }

    @Test
    void turtle_has_one_at_prefix_a_line() throws IOException {
        assertThat(text(
                        "PREFIX tr: <https://w3id.org/terreau/ns#> CONSTRUCT WHERE { ?s tr:activeIn ?o }",
                        ResultFormat.TURTLE))
                .containsPattern("(?m)^@prefix tr:\\s+<https://w3id.org/terreau/ns#> \\.$")
                .contains("tr:activeIn")
                .doesNotContain("PREFIX ");
    }

    @Test
    void regex_and_replace_do_as_sparql_has_it() throws IOException {
        assertThat(csv(LABELS.replace("}", "FILTER REGEX(?label, '^l', 'i') }")))
                .containsExactly("label", "Lille");
        assertThat(csv("SELECT (REPLACE('abracadabra', 'bra', '*') AS ?x) {}")).containsExactly("x", "a*cada*");
        assertThat(csv("SELECT (REPLACE('abcd', '(b)(c)', '$2$1') AS ?x) (LANG(REPLACE('a'@fr, 'a', 'b')) AS ?l) {}"))
                .containsExactly("x,l", "acbd,fr");
        assertThat(csv("SELECT (REPLACE('a', 'a', '$9') AS ?x) {}")).containsExactly("x", "");
        assertThat(csv("SELECT (REGEX('a', ?p) AS ?x) { VALUES ?p { '(' } }")).containsExactly("x", "");
        assertThat(csv("SELECT (REGEX(?none, 'a') AS ?x) {}")).containsExactly("x", "");
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (MAX(REGEX(STR(?o), 'Lil+e')) = true)"))
                .hasSize(2);
    }

    @Test
    void properties_that_would_run_code_are_plain_properties() throws IOException {
        assertThat(csv("SELECT ?x { ?x <java:org.apache.jena.sparql.pfunction.library.splitIRI> (?a ?b) }"))
                .containsExactly("x");
        assertThat(csv("SELECT ?x { ?x <http://jena.apache.org/ARQ/property#versionARQ> ?y }"))
                .containsExactly("x");
    }

    @Test
    void a_long_result_passes_through_whole() throws IOException {
        String query = "SELECT ?a ?b ?c ?d { ?a a ?w . ?b ?p ?x . ?c ?q ?y . ?d ?r ?z . ?e ?s ?u }";

        assertThat(csv(query)).hasSize(1 + 3 * 10 * 10 * 10 * 10);
    }

    @Test
    void a_table_is_cut_and_says_so() {
        QueryTable table = engine.table(parse(LABELS), 2);

        assertThat(table.columns()).containsExactly("label");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.cut()).isTrue();
        assertThat(engine.table(parse(LABELS), 3).cut()).isFalse();
        assertThat(engine.table(parse("ASK {}"), 3).rows()).hasSize(1);
        assertThat(engine.table(parse("CONSTRUCT WHERE { ?s a ?o }"), 9).columns())
                .containsExactly("subject", "predicate", "object");
    }

    @Test
    void a_query_beyond_the_length_is_refused() {
        String longQuery = "SELECT * { ?s ?p '" + "x".repeat(QueryLimits.DEFAULT.length()) + "' }";

        assertThat(catchThrowableOfType(QueryRefused.class, () -> parse(longQuery))
                        .reason())
                .isEqualTo(Reason.TOO_LONG);
    }

    private SparqlQuery parse(String text) {
        return engine.parse(text, DatasetChoice.OF_THE_QUERY, Commons.BASE);
    }

    private List<String> csv(String query) throws IOException {
        return csv(query, DatasetChoice.OF_THE_QUERY);
    }

    private List<String> csv(String query, DatasetChoice choice) throws IOException {
        return lines(engine, engine.parse(query, choice, Commons.BASE), ResultFormat.CSV);
    }

    private String text(String query, ResultFormat format) throws IOException {
        return String.join("\n", lines(engine, parse(query), format));
    }

    private static List<String> lines(SparqlEngine engine, SparqlQuery query, ResultFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.answer(query, format).writeTo(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
