package org.terreau.web.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terreau.ontology.Prefixes;
import org.terreau.ontology.Vocabulary;

class RdfOutputTest {

    private static final String LILLE = """
            @prefix tr: <https://w3id.org/terreau/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            <https://commons.example/id/lille> a tr:Territory ; rdfs:label "Lille"@fr , "Lille"@en ;
                tr:population "236234"^^xsd:nonNegativeInteger ;
                dcterms:isPartOf <https://commons.example/id/nord> ;
                tr:hasNeed <https://commons.example/id/lille#need-1> .
            <https://commons.example/id/lille#need-1> a tr:Need ; rdfs:label "Des « crèches »\\nouvertes"@fr .
            <https://commons.example/wiki/lille> foaf:primaryTopic <https://commons.example/id/lille> .
            """;

    private final RdfOutput output = new RdfOutput(Prefixes.MAP, JsonLdContext.of(Prefixes.MAP, Vocabulary.load()));

    @ParameterizedTest
    @EnumSource(
            value = Representation.class,
            names = {"TURTLE", "JSON_LD", "RDF_XML", "N_TRIPLES"})
    void what_is_written_is_read_back(Representation representation) {
        assertThat(parse(text(parse(LILLE, Representation.TURTLE), representation), representation)
                        .isIsomorphicWith(parse(LILLE, Representation.TURTLE)))
                .isTrue();
        Graph vocabulary = Vocabulary.load();
        assertThat(parse(text(vocabulary, representation), representation).isIsomorphicWith(vocabulary))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Representation.class,
            names = {"TURTLE", "JSON_LD", "N_TRIPLES"})
    void the_same_graph_gives_the_same_bytes(Representation representation) {
        String once = text(Vocabulary.load(), representation);

        assertThat(text(Vocabulary.load(), representation)).isEqualTo(once);
        assertThat(text(
                        parse(text(Vocabulary.load(), Representation.N_TRIPLES), Representation.N_TRIPLES),
                        representation))
                .isEqualTo(once);
    }

    @Test
    void turtle_has_one_at_prefix_a_line_and_only_absolute_iris() {
        String turtle = text(parse(LILLE, Representation.TURTLE), Representation.TURTLE);

        assertThat(turtle.lines().filter(line -> line.contains("prefix")))
                .hasSize(6)
                .allMatch(line -> line.matches("@prefix [a-z]+:\\s+<[^>]+> \\."));
        assertThat(turtle)
                .doesNotContain("@base")
                .contains("tr:population")
                .contains("<https://commons.example/id/lille#need-1>");
    }

    @Test
    void json_ld_has_a_graph_at_the_top_and_terms_from_the_shapes() {
        String json = text(parse(LILLE, Representation.TURTLE), Representation.JSON_LD);

        assertThat(json)
                .contains("\"@graph\": [")
                .contains("\"isPartOf\": \"https://commons.example/id/nord\"")
                .contains("\"population\": \"236234\"")
                .contains("\"@type\": \"tr:Territory\"");
        Graph one = parse("<urn:x:a> <urn:x:b> <urn:x:c> .", Representation.TURTLE);
        assertThat(text(one, Representation.JSON_LD)).contains("\"@graph\": [");
        assertThat(output.context().asDocument())
                .contains("\"@context\": {")
                .contains("\"tr\": \"https://w3id.org/terreau/ns#\"");
    }

    @Test
    void n_triples_are_sorted() {
        assertThat(text(parse(LILLE, Representation.TURTLE), Representation.N_TRIPLES)
                        .lines())
                .isSorted()
                .hasSize(9);
    }

    @Test
    void an_empty_graph_can_be_written() {
        assertThat(parse(text(GraphFactory.createDefaultGraph(), Representation.JSON_LD), Representation.JSON_LD)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_page_is_no_graph() {
        assertThatThrownBy(() -> text(GraphFactory.createDefaultGraph(), Representation.HTML))
                .hasMessageContaining("no syntax of RDF");
    }

    private String text(Graph graph, Representation representation) {
        return new String(output.bytes(graph, representation), StandardCharsets.UTF_8);
    }

    private static Graph parse(String text, Representation representation) {
        return RDFParser.fromString(text, representation.lang().orElseThrow()).toGraph();
    }
}
