package org.terreau.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that would run for ever is stopped, and its turn is free for the next one. */
@Timeout(60)
class QueryLimitsTest {

    private static final QueryLimits ONE_AT_A_TIME =
            new QueryLimits(Duration.ofSeconds(1), 1, 1, Duration.ofSeconds(60), 100_000, 1_000);

    private static final String FORTY_A = "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'";

    private final SparqlEngine engine = new SparqlEngine(Commons.inMemory().withRing(1_000), ONE_AT_A_TIME);

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l ?c",
                "SELECT DISTINCT ?b { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT ?b (MAX(?l) AS ?max) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } GROUP BY ?b",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (CONCAT(STR(?a), STR(?l)) = 'x') }",
                "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c } { ?d ?e ?f } { ?g ?h ?i } { ?j ?k ?l } }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ?j ?k ?l }",
                "SELECT (COUNT(*) AS ?n) { ?a (<urn:x:next>|^<urn:x:next>)* ?b . ?b (<urn:x:next>|^<urn:x:next>)* ?c }",
                "SELECT (COUNT(*) AS ?n) { ?a ((<urn:x:next>|^<urn:x:next>)/(<urn:x:next>|^<urn:x:next>)"
                        + "/(<urn:x:next>|^<urn:x:next>)/(<urn:x:next>|^<urn:x:next>))* ?b }",
                "SELECT (REGEX(" + "?a" + ", '^(a|aa)+\\\\1b$') AS ?x) { VALUES ?a {" + FORTY_A + "} }",
                "SELECT (REPLACE(?a, '^(a|aa)+\\\\1b$', 'b') AS ?x) { VALUES ?a {" + FORTY_A + "} }",
                "SELECT ?a { VALUES ?a {" + FORTY_A
                        + "} FILTER (EXISTS { ?s ?p ?o FILTER REGEX(?a, '^(a|aa)+\\\\1b$') }) }",
                "SELECT * { VALUES ?a {" + FORTY_A + "'aa' } } ORDER BY REGEX(?a, '^(a|aa)+\\\\1b$')",
                "SELECT (<http://www.w3.org/2005/xpath-functions#matches>(?a, '^(a|aa)+\\\\1b$') AS ?x) { VALUES ?a {"
                        + FORTY_A + "} }",
                "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (CONCAT(STR(?a), STR(?l)) = 'x') }",
                "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
            })
    void an_endless_query_ends_in_time(String text) throws IOException {
        SparqlQuery endless = parse(text);

        QueryTimedOut stopped = catchThrowableOfType(
                QueryTimedOut.class,
                () -> engine.answer(endless, endless.formats().getFirst()).writeTo(OutputStream.nullOutputStream()));

        assertThat(stopped.limit()).isEqualTo(ONE_AT_A_TIME.time());
        // The only turn is free again: the evaluation itself has ended, not only our waiting for it.
        assertThat(askAfter()).contains("true");
    }

    @Test
    void a_long_result_is_cut_off_when_the_time_is_over() throws IOException {
        SparqlQuery endless = parse("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        QueryAnswer answer = engine.answer(endless, ResultFormat.CSV);

        assertThatThrownBy(() -> answer.writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(QueryTimedOut.class);
        assertThat(askAfter()).contains("true");
    }

    @Test
    void a_reader_who_goes_away_stops_the_query() throws IOException {
        QueryAnswer answer = engine.answer(parse("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"), ResultFormat.JSON);

        assertThatThrownBy(() -> answer.writeTo(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("gone");
                    }
                }))
                .hasMessage("gone");
        assertThat(askAfter()).contains("true");
    }

    @Test
    void a_table_is_made_in_time_or_not_at_all() throws IOException {
        SparqlQuery endless = parse("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");

        assertThatThrownBy(() -> engine.table(endless, 10)).isInstanceOf(QueryTimedOut.class);
        assertThat(askAfter()).contains("true");
    }

    @Test
    void a_graph_that_must_be_held_in_memory_is_bounded() {
        SparqlQuery all = parse("CONSTRUCT WHERE { ?s ?p ?o }");

        assertThat(catchThrowableOfType(QueryRefused.class, () -> engine.answer(all, ResultFormat.RDF_XML)))
                .hasMessageContaining("text/turtle")
                .extracting(QueryRefused::reason)
                .isEqualTo(QueryRefused.Reason.TOO_LARGE);
    }

    @Test
    void beyond_the_queue_clients_are_told_when_to_come_back() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        QueryableStore held = new Held(started, over);
        QueryLimits noQueue = new QueryLimits(Duration.ofSeconds(20), 1, 0, Duration.ofSeconds(7), 1_000, 1_000);
        try (SparqlEngine busy = new SparqlEngine(held, noQueue)) {
            SparqlQuery query = busy.parse("ASK {}", DatasetChoice.OF_THE_QUERY, Commons.BASE);
            Thread first = Thread.ofVirtual()
                    .start(() -> busy.answer(query, ResultFormat.JSON).close());
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

            TooBusy busyNow = catchThrowableOfType(TooBusy.class, () -> busy.answer(query, ResultFormat.JSON));

            assertThat(busyNow.retryAfter()).isEqualTo(Duration.ofSeconds(7));
            over.countDown();
            first.join();
        }
    }

    @Test
    void an_evaluation_that_cannot_be_stopped_is_answered_in_time_all_the_same() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (SparqlEngine deaf = new SparqlEngine(new Held(started, over), ONE_AT_A_TIME)) {
            SparqlQuery query = deaf.parse("ASK {}", DatasetChoice.OF_THE_QUERY, Commons.BASE);

            assertThatThrownBy(() -> deaf.answer(query, ResultFormat.JSON)).isInstanceOf(QueryTimedOut.class);

            assertThat(started.getCount()).isZero();
            over.countDown();
        }
    }

    @Test
    void an_operator_sets_limits_by_the_environment() {
        QueryLimits limits = QueryLimits.from(Map.of("TERREAU_SPARQL_TIMEOUT", "5", "TERREAU_SPARQL_QUEUE", "3"));

        assertThat(limits.time()).isEqualTo(Duration.ofSeconds(5));
        assertThat(limits.queue()).isEqualTo(3);
        assertThat(limits.concurrent()).isEqualTo(QueryLimits.DEFAULT.concurrent());
        assertThatThrownBy(() -> QueryLimits.from(Map.of("TERREAU_SPARQL_TIMEOUT", "soon")))
                .hasMessageContaining("TERREAU_SPARQL_TIMEOUT");
    }

    private SparqlQuery parse(String text) {
        return engine.parse(text, DatasetChoice.OF_THE_QUERY, Commons.BASE);
    }

    private String askAfter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.answer(parse("ASK { ?s ?p ?o }"), ResultFormat.JSON).writeTo(out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A store whose reading hears nothing until it is let go. */
    private record Held(CountDownLatch started, CountDownLatch over) implements QueryableStore {

        @Override
        public <T> T read(Function<DatasetGraph, T> query) {
            started.countDown();
            try {
                assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Commons.inMemory().read(query);
        }
    }
}
