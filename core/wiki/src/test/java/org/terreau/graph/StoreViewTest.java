package org.terreau.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.terreau.address.Base;
import org.terreau.sparql.QueryTimedOut;
import org.terreau.sparql.QueryableStore;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;

/** How plugins ask. That nobody sees what they may not read is the stores' part, and their test's. */
class StoreViewTest {

    private static final Base BASE = Base.of("https://commons.example/");
    private static final String ACTORS = """
            SELECT ?place (COUNT(?actor) AS ?number) { ?actor tr:basedIn ?place } GROUP BY ?place ORDER BY ?place""";

    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private final StoreView view = new StoreView(new Store(), slugs -> Map.of(), BASE);

    StoreViewTest() {
        RDFParser.fromString("""
                        PREFIX tr: <https://w3id.org/terreau/ns#>
                        PREFIX : <https://commons.example/id/>
                        :ecole tr:basedIn :village ; tr:population 12 .
                        :mairie tr:basedIn :village .
                        :ferme tr:basedIn :vallee .
                        """, Lang.TURTLE).parse(dataset);
    }

    @Test
    void a_list_ends_at_some_number_of_rows_with_an_error_and_each_row_can_be_taken_however_many_there_are() {
        String numbers = IntStream.range(0, 101).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String many = "SELECT ?a ?b { VALUES ?a { " + numbers + " } VALUES ?b { " + numbers + " } }";
        AtomicInteger rows = new AtomicInteger();

        assertThatThrownBy(() -> view.select(many, Map.of())).hasMessageContaining("More than 10000 rows");
        view.each(many, Map.of(), row -> rows.incrementAndGet());

        assertThat(rows).hasValue(101 * 101);
    }

    @Test
    void what_takes_too_long_is_stopped_and_said_to_be_that() {
        StoreView hasty =
                new StoreView(new Store(), slugs -> Map.of(), BASE, Duration.ofMillis(50), Duration.ofMillis(100));
        String endless = IntStream.range(0, 12)
                .mapToObj(number -> "?s%1$d ?p%1$d ?o%1$d .".formatted(number))
                .collect(Collectors.joining(" ", "SELECT (COUNT(*) AS ?all) { ", " }"));

        assertThatThrownBy(() -> hasty.select(endless, Map.of()))
                .isInstanceOfSatisfying(
                        QueryTimedOut.class, e -> assertThat(e.limit()).isEqualTo(Duration.ofMillis(50)));
        assertThatThrownBy(() -> hasty.each(endless, Map.of(), row -> {}))
                .isInstanceOfSatisfying(
                        QueryTimedOut.class, e -> assertThat(e.limit()).isEqualTo(Duration.ofMillis(100)));
    }

    @Test
    void the_prefixes_of_the_ontology_are_known_and_values_go_in_beside_the_text() {
        List<Row> rows = view.select(
                "SELECT ?actor ?n { ?actor tr:basedIn ?place ; tr:population ?n }", Map.of("place", thing("village")));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.page("actor")).contains(new Slug("ecole"));
            assertThat(row.text("n")).contains("12");
            assertThat(row.page("n")).isEmpty();
        });
    }

    @Test
    void one_query_answers_for_many() {
        List<Row> rows = view.select(ACTORS, "place", List.of(thing("village"), thing("nowhere")));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.page("place")).contains(new Slug("village"));
            assertThat(row.text("number")).contains("2");
        });
        assertThat(view.select(ACTORS, "place", List.of())).isEmpty();
    }

    /** The executor of TDB2 takes it for a failure. */
    @Test
    void what_one_part_does_not_find_the_next_one_does_not_look_for() {
        DatasetGraph tdb = DatabaseMgr.createDatasetGraph();
        StoreView stored = new StoreView(
                new QueryableStore() {
                    @Override
                    public <T> T read(Function<DatasetGraph, T> query) {
                        return Txn.calculateRead(tdb, () -> query.apply(tdb));
                    }
                },
                slugs -> Map.of(),
                BASE);

        assertThat(stored.select(
                        "SELECT * { { SELECT DISTINCT ?a { ?a tr:population ?n } } ?a tr:basedIn ?b ; rdfs:label ?c }",
                        Map.of()))
                .isEmpty();
    }

    @Test
    void a_query_that_is_wrong_or_that_leaves_the_commons_is_refused() {
        assertThatThrownBy(() -> view.select("SELECT {", Map.of())).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> view.select("ASK {}", Map.of())).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> view.select("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }", Map.of()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void more_rows_than_a_page_can_show_are_refused() {
        Node property = NodeFactory.createURI("urn:p");
        for (int n = 0; n <= 10_000; n++) {
            dataset.getDefaultGraph().add(thing("a"), property, NodeFactory.createLiteralString("n" + n));
        }

        assertThatThrownBy(() -> view.select("SELECT * { ?s <urn:p> ?o }", Map.of()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("More than 10000 rows");
    }

    @Test
    void what_a_page_says_is_a_graph_of_ones_own() {
        dataset.add(
                NodeFactory.createURI(BASE.page(new Slug("ecole"))),
                thing("ecole"),
                NodeFactory.createURI("urn:p"),
                thing("b"));

        assertThat(view.graph(new Slug("ecole")).orElseThrow().size()).isEqualTo(1);
        assertThat(view.graph(new Slug("absente"))).isEmpty();
    }

    private final class Store implements QueryableStore {

        @Override
        public <T> T read(Function<DatasetGraph, T> query) {
            return query.apply(dataset);
        }
    }

    private static Node thing(String slug) {
        return NodeFactory.createURI(BASE.thing(new Slug(slug)));
    }
}
