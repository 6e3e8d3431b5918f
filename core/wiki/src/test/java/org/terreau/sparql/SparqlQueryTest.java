package org.terreau.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.sparql.QueryRefused.Reason;

class SparqlQueryTest {

    @Test
    void a_mistake_is_told_with_its_place() {
        SparqlSyntaxError error =
                catchThrowableOfType(SparqlSyntaxError.class, () -> parse("SELECT *\nWHERE { ?s ?p }"));

        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(15);
        assertThat(error).hasMessageContaining("}");
    }

    @Test
    void a_mistake_without_a_place_is_told_too() {
        assertThat(catchThrowableOfType(SparqlSyntaxError.class, () -> parse("SELECT ?s { ?s ?p ?o } GROUP BY ?p")))
                .hasMessageContaining("?s");
        assertThat(catchThrowableOfType(SparqlSyntaxError.class, () -> parse("")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:x> <urn:x> <urn:x> }",
                "DELETE WHERE { ?s ?p ?o }",
                "LOAD <https://elsewhere.example/data.ttl>",
                "CLEAR ALL",
                "PREFIX x: <urn:x:> DROP GRAPH x:g ; CREATE GRAPH x:h"
            })
    void an_update_is_recognised_and_refused(String update) {
        assertThat(refusal(update).reason()).isEqualTo(Reason.UPDATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }",
                "SELECT * { OPTIONAL { { ?s ?p ?o } UNION { SERVICE <http://localhost:1/> { ?s ?p ?o } } } }",
                "SELECT * { GRAPH ?g { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT ?s { SERVICE <http://localhost:1/> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER (1 = 1 || NOT EXISTS { { SELECT * { SERVICE <http://localhost:1/> {} } } }) }",
                "SELECT * { ?s ?p ?o BIND (EXISTS { SERVICE <http://localhost:1/> {} } AS ?x) }",
                "SELECT (EXISTS { SERVICE <http://localhost:1/> {} } AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://localhost:1/> {} })",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://localhost:1/> {} } AS ?x)",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://localhost:1/> {} })",
                "SELECT (SUM(IF(EXISTS { SERVICE <http://localhost:1/> {} }, 1, 2)) AS ?n) { ?s ?p ?o }",
                "CONSTRUCT { ?s ?p ?o } { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "ASK { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <http://localhost:1/> { ?s ?p ?o } }"
            })
    void service_is_refused_wherever_it_stands(String query) {
        assertThat(refusal(query).reason()).isEqualTo(Reason.SERVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System>() AS ?x) {}",
                "SELECT (<java:org.apache.jena.sparql.function.library.wait>(100000) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(100000) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#print>('x') AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#context>('x') AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>() AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:java.lang.System>) AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER (EXISTS { ?a ?b ?c FILTER (<java:x.Y>(?a)) }) }",
                "SELECT * { ?s ?p ?o } ORDER BY (STR(<java:x.Y>(?s)))",
                "SELECT (<urn:terreau:function:regex>('a', 'b') AS ?x) {}",
                "SELECT (<https://unknown.example/f>(1) AS ?x) {}"
            })
    void only_known_functions_are_called(String query) {
        assertThat(refusal(query).reason()).isEqualTo(Reason.FUNCTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:integer('7') AS ?x) {}",
                "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:upper-case('a') AS ?x) {}",
                "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> SELECT (math:sqrt(4) AS ?x) {}",
                "SELECT (STRLEN(REPLACE(GROUP_CONCAT(DISTINCT ?s), 'a', 'b')) AS ?x) { ?s ?p ?o }"
            })
    void standard_functions_are_allowed(String query) {
        assertThat(parse(query).text()).isEqualTo(query);
    }

    @Test
    void nesting_without_end_is_refused() {
        String deep = "SELECT * { ?s ?p ?o FILTER (" + "(".repeat(40_000) + "1" + ")".repeat(40_000) + ") }";

        assertThat(refusal(deep).reason()).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void the_form_of_the_query_decides_on_the_formats() {
        assertThat(parse("ASK {}").formats()).startsWith(ResultFormat.JSON).contains(ResultFormat.CSV);
        assertThat(parse("DESCRIBE <urn:x>").formats()).startsWith(ResultFormat.TURTLE);
    }

    private static SparqlQuery parse(String text) {
        return SparqlQuery.parse(text, DatasetChoice.OF_THE_QUERY, Commons.BASE);
    }

    private static QueryRefused refusal(String text) {
        return catchThrowableOfType(QueryRefused.class, () -> parse(text));
    }
}
