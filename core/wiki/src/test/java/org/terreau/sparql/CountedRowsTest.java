package org.terreau.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedRowsTest {

    private static final String PREFIXES = """
            PREFIX tr: <https://w3id.org/terreau/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    private final SparqlEngine engine = new SparqlEngine(Commons.inMemory(), QueryLimits.DEFAULT);

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?place dcterms:isPartOf ?whole                                                    | 2",
                "?place rdfs:label ?name FILTER(?name != 'Nord'@fr)                                | 2",
                "?place rdfs:label ?name OPTIONAL { ?place tr:population ?people }                 | 3",
                "?whole rdfs:label ?name OPTIONAL { ?place dcterms:isPartOf ?whole }               | 1",
                "?some rdfs:label ?name BIND(IRI(1 / 0) AS ?place)                                 | 0",
                "?some rdfs:label ?name OPTIONAL { ?some dcterms:isPartOf ?x } BIND(?x AS ?place)  | 2",
                "{ ?place tr:population ?people } UNION { ?some rdfs:label ?name }                 | 1",
                "VALUES ?place { UNDEF UNDEF }                                                     | 0",
                "?place tr:nothing ?at_all                                                         | 0",
            })
    void rows_without_a_value_are_not_counted(String pattern, String count) {
        assertThat(rows("SELECT (COUNT(?place) AS ?n) { " + pattern + " }")).containsExactly(List.of(count));
    }

    @Test
    void groups_are_counted_one_by_one() {
        assertThat(rows("SELECT ?type (COUNT(?thing) AS ?n) { ?thing a ?type } GROUP BY ?type ORDER BY ?type"))
                .extracting(List::getLast)
                .containsExactly("1", "2");
    }

    @Test
    void what_is_counted_once_only_is_looked_at() {
        assertThat(rows("SELECT (COUNT(DISTINCT ?type) AS ?n) { ?thing a ?type }"))
                .containsExactly(List.of("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?a ?b ?c", "?a ?b ?c FILTER(?a != ?c)", "?a ?b ?c OPTIONAL { ?c ?d ?e }"})
    void what_each_row_has_need_not_be_looked_up(String pattern) {
        String query = "SELECT (COUNT(?a) AS ?n) { " + pattern + " }";
        assertThat(rewritten(query).toString()).contains("(count)").doesNotContain("(count ?a)");
    }

    private static Op rewritten(String query) {
        return Rewriting.FACTORY.create(new Context()).rewrite(Algebra.compile(QueryFactory.create(query)));
    }

    private List<List<String>> rows(String query) {
        SparqlQuery asked = engine.parse(PREFIXES + query, DatasetChoice.OF_THE_QUERY, Commons.BASE);
        return engine.table(asked, 10).rows().stream()
                .map(row -> row.stream().map(CountedRowsTest::text).toList())
                .toList();
    }

    private static String text(Optional<Node> cell) {
        return cell.map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .orElse("");
    }
}
