package org.terreau.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleQueryTest {

    private final Model sample = RDFDataMgr.loadModel("org/terreau/web/sparql/sample.ttl");

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_finds_something(ExampleQuery example) {
        Query query = QueryFactory.create(example.text());

        try (QueryExecution execution =
                QueryExecution.model(sample).query(query).build()) {
            boolean found = query.isConstructType()
                    ? !execution.execConstruct().isEmpty()
                    : execution.execSelect().hasNext();
            assertThat(found).as(example.name()).isTrue();
        }
    }

    @Test
    void a_need_is_left_out_where_the_territory_has_a_resource_of_its_field() {
        assertThat(values("needs-without-resource", "need")).containsExactly("Des trajets sans voiture");
    }

    @Test
    void an_initiative_is_shown_once_with_who_carries_it_and_who_joins_in() {
        assertThat(values("initiatives-and-partners", "partners"))
                .singleElement()
                .isIn("La Bleue, La Verte", "La Verte, La Bleue");
    }

    @Test
    void a_page_counts_in_its_own_type_alone() {
        assertThat(values("pages-by-type", "type"))
                .containsExactlyInAnyOrder(
                        "https://w3id.org/terreau/ns#Territory", "https://w3id.org/terreau/ns#Instrument");
    }

    static List<ExampleQuery> examples() {
        return ExampleQuery.ALL;
    }

    private List<String> values(String name, String variable) {
        Map<String, ExampleQuery> byName =
                ExampleQuery.ALL.stream().collect(Collectors.toMap(ExampleQuery::name, each -> each));
        try (QueryExecution execution =
                QueryExecution.model(sample).query(byName.get(name).text()).build()) {
            return ResultSetFormatter.toList(execution.execSelect()).stream()
                    .map(row -> row.get(variable))
                    .map(node -> node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString())
                    .toList();
        }
    }
}
