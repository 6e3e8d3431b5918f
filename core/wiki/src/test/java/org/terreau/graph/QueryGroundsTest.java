package org.terreau.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.reading.Ground;

class QueryGroundsTest {

    private static Set<Ground> grounds(String query) {
        return QueryGrounds.of(QueryFactory.create(query));
    }

    private static Ground[] said(String... properties) {
        return Arrays.stream(properties).map(Ground::property).toArray(Ground[]::new);
    }

    @Test
    void an_answer_rests_on_every_property_that_its_query_names() {
        assertThat(grounds("""
                        SELECT ?s (COUNT(?o) AS ?n) {
                          { SELECT DISTINCT ?s { ?s <urn:a>/<urn:b>*|^<urn:c> ?o } }
                          GRAPH ?g { ?s a <urn:T> }
                          OPTIONAL { ?s <urn:d> ?o }
                          MINUS { ?s <urn:e> ?x }
                          FILTER NOT EXISTS { ?s <urn:f> ?y FILTER EXISTS { ?y <urn:g> ?z } }
                        } GROUP BY ?s"""))
                .containsExactlyInAnyOrder(said(
                        "urn:a",
                        "urn:b",
                        "urn:c",
                        "urn:d",
                        "urn:e",
                        "urn:f",
                        "urn:g",
                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "SELECT * { ?s <urn:a> ?o OPTIONAL { ?o ?p ?x } }",
                "SELECT * { ?s !<urn:a> ?o }",
                "SELECT * { ?s <urn:a> ?o FILTER EXISTS { ?o ?p ?x } }",
                "SELECT * { GRAPH ?g {} }",
                "SELECT * { VALUES ?x { 1 } }",
            })
    void where_it_leaves_the_property_open_it_rests_on_anything(String query) {
        assertThat(grounds(query)).containsExactly(Ground.ANYTHING);
    }
}
