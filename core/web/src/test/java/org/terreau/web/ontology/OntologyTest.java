package org.terreau.web.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.terreau.ontology.Vocabulary;
import org.terreau.web.ontology.OntologyView.Field;
import org.terreau.web.ontology.OntologyView.Kind;
import org.terreau.web.ontology.OntologyView.Reference;
import org.terreau.web.ontology.OntologyView.Term;

class OntologyTest {

    private final Ontology ontology = Ontology.of(Vocabulary.load());

    @Test
    void each_term_is_shown_in_both_languages() {
        assertThat(ontology.view().terms()).hasSizeGreaterThan(20).allSatisfy(term -> {
            assertThat(term.labels()).as(term.name()).containsOnlyKeys("en", "fr");
            assertThat(term.definitions()).as(term.name()).containsOnlyKeys("en", "fr");
        });
        assertThat(ontology.view().title()).containsKeys("fr", "en");
        assertThat(ontology.view().version()).isPresent();
    }

    @Test
    void a_class_shows_its_parents_matches_and_shape() {
        Term territory = selected("Territory");

        assertThat(territory.kind()).isEqualTo(Kind.CLASS);
        assertThat(territory.label("fr")).isEqualTo("Territoire");
        assertThat(territory.parents()).extracting(Reference::text).contains("tr:Topic", "schema:Place");
        assertThat(territory.parents())
                .extracting(Reference::href)
                .contains("/ontology/Topic", "https://schema.org/Place");
        assertThat(territory.matches())
                .extracting(match -> match.relation() + " " + match.target().text())
                .contains("skos:closeMatch schema:AdministrativeArea");
        assertThat(territory.shape().orElseThrow().name()).isEqualTo("TerritoryShape");
    }

    @Test
    void a_shape_is_a_table_of_fields_in_the_order_of_the_form() {
        List<Field> fields = selected("Territory").shape().orElseThrow().fields();

        assertThat(fields)
                .extracting(Field::key)
                .startsWith("description", "territoryKind")
                .contains("hasNeed", "lat");
        Field kind = fields.get(1);
        assertThat(kind.min()).isEqualTo(1);
        assertThat(kind.max()).isEqualTo(Optional.of(1));
        assertThat(kind.values())
                .extracting(Reference::iri)
                .containsExactly("https://w3id.org/terreau/scheme/territory-kind");
        assertThat(kind.labels()).containsKeys("fr", "en");
        assertThat(selected("Milestone").shape().orElseThrow().fields())
                .filteredOn(field -> field.key().equals("date"))
                .flatExtracting(Field::values)
                .extracting(Reference::text)
                .containsExactly("xsd:date", "xsd:gYear");
    }

    @Test
    void a_property_shows_domain_and_range() {
        Term population = selected("population");

        assertThat(population.kind()).isEqualTo(Kind.PROPERTY);
        assertThat(population.domain()).extracting(Reference::text).containsExactly("tr:Territory");
        assertThat(population.range()).extracting(Reference::text).containsExactly("xsd:nonNegativeInteger");
    }

    @Test
    void an_unknown_term_is_not_there() {
        assertThat(ontology.view("Unicorn")).isEmpty();
        assertThat(ontology.about("Unicorn")).isEmpty();
    }

    @Test
    void the_data_of_a_term_is_what_is_said_about_it_and_its_shape() {
        Graph about = ontology.about("usesInstrument").orElseThrow();
        Node term = NodeFactory.createURI(Ontology.NAMESPACE + "usesInstrument");

        assertThat(about.stream().map(Triple::getSubject).filter(Node::isURI)).containsOnly(term);
        // Its domain is a union, which stands in blank nodes.
        assertThat(about.stream().anyMatch(triple -> triple.getSubject().isBlank()))
                .isTrue();
        assertThat(ontology.about("Territory").orElseThrow().stream()
                        .map(triple -> triple.getSubject().toString()))
                .contains("https://w3id.org/terreau/shapes#TerritoryShape");
    }

    @Test
    void the_shapes_stand_alone() {
        assertThat(ontology.shapes().stream().map(Triple::getSubject).filter(Node::isURI))
                .isNotEmpty()
                .allMatch(node -> node.getURI().startsWith("https://w3id.org/terreau/shapes#"));
    }

    private Term selected(String name) {
        return ontology.view(name).orElseThrow().selected().orElseThrow();
    }
}
