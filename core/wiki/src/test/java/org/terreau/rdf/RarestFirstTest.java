package org.terreau.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RarestFirstTest {

    private static final Triple IS_ACTIVE_IN = pattern("actor", "activeIn", "place");
    private static final Triple IS_ABOUT = pattern("actor", "subject", "theme");
    private static final Triple IS_A_KIND_OF_PLACE = pattern("place", "kind", "what");

    @TempDir
    private Path folder;

    private TdbGeneration store;

    @BeforeEach
    void open() {
        store = TdbGeneration.open(folder);
        write(dataset -> {
            IntStream.range(0, 300).forEach(number -> add(dataset, "actor-" + number, "activeIn", "place-1"));
            IntStream.range(0, 90).forEach(number -> add(dataset, "actor-" + number, "subject", "energy"));
            IntStream.range(0, 5).forEach(number -> add(dataset, "place-" + number, "kind", "village"));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_query_begins_with_the_property_that_is_said_least_however_it_is_written() {
        assertThat(ordered(IS_ACTIVE_IN, IS_ABOUT, IS_A_KIND_OF_PLACE)).first().isEqualTo(IS_A_KIND_OF_PLACE);
        assertThat(ordered(IS_ACTIVE_IN, IS_ABOUT)).containsExactly(IS_ABOUT, IS_ACTIVE_IN);
    }

    @Test
    void what_names_a_thing_still_comes_first_however_often_its_property_is_said() {
        Triple active = Triple.create(iri("actor-7"), iri("activeIn"), Var.alloc("place"));
        assertThat(ordered(IS_A_KIND_OF_PLACE, active)).containsExactly(active, IS_A_KIND_OF_PLACE);
    }

    @Test
    void a_property_that_nobody_uses_comes_first() {
        Triple never = pattern("actor", "never", "place");
        assertThat(ordered(IS_A_KIND_OF_PLACE, never)).containsExactly(never, IS_A_KIND_OF_PLACE);
    }

    private List<Triple> ordered(Triple... patterns) {
        BasicPattern pattern = BasicPattern.wrap(List.of(patterns));
        return store.use(dataset -> Txn.calculateRead(dataset, () -> {
                    RarestFirst order = new RarestFirst();
                    order.count(dataset);
                    return order.reorder(pattern).getList();
                }))
                .orElseThrow();
    }

    private void write(Consumer<DatasetGraph> change) {
        store.use(dataset -> {
            Txn.executeWrite(dataset, () -> change.accept(dataset));
            return true;
        });
    }

    private static void add(DatasetGraph dataset, String subject, String property, String object) {
        dataset.add(iri(subject), iri(subject), iri(property), iri(object));
    }

    private static Triple pattern(String subject, String property, String object) {
        return Triple.create(Var.alloc(subject), iri(property), Var.alloc(object));
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("https://commons.example/" + name);
    }
}
