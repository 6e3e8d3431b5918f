package org.terreau.sparql;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.terreau.sparql.QueryRefused.Reason;

/** One evaluation of a query, on the thread that holds the read transaction. */
final class Execution {

    /** Rows that sorting and DISTINCT keep in memory; beyond, Jena writes them to temporary files. */
    private static final long ROWS_IN_MEMORY = 100_000;

    private final SparqlQuery asked;
    private final QueryLimits limits;
    private final Deadline deadline;

    Execution(SparqlQuery asked, QueryLimits limits, Deadline deadline) {
        this.asked = asked;
        this.limits = limits;
        this.deadline = deadline;
    }

    void write(DatasetGraph store, ResultFormat format, OutputStream out) {
        Query query = asked.query().cloneQuery();
        try (QueryExec execution = prepare(query, store)) {
            if (query.isSelectType()) {
                ResultsWriter.create().lang(format.lang()).write(out, execution.select());
            } else if (query.isAskType()) {
                ResultsWriter.create().lang(format.lang()).write(out, execution.ask());
            } else if (format.streams()) {
                stream(query, triples(query, execution), format, out);
            } else {
                writeWhole(query, triples(query, execution), format, out);
            }
        }
    }

    QueryTable table(DatasetGraph store, int max) {
        Query query = asked.query().cloneQuery();
        try (QueryExec execution = prepare(query, store)) {
            if (query.isSelectType()) {
                return rows(execution.select(), max);
            }
            if (query.isAskType()) {
                Node answer = NodeFactory.createLiteralString(Boolean.toString(execution.ask()));
                return new QueryTable(List.of("ask"), List.of(List.of(Optional.of(answer))), false);
            }
            return triples(triples(query, execution), max);
        }
    }

    private QueryExec prepare(Query query, DatasetGraph store) {
        return QueryExec.dataset(dataset(query, store))
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY)
                .set(TDB2.symUnionDefaultGraph1, true)
                .set(ARQConstants.registryFunctions, AllowedFunctions.FUNCTIONS)
                .set(ARQConstants.registryPropertyFunctions, AllowedFunctions.PROPERTY_FUNCTIONS)
                .set(ARQConstants.sysOptimizerFactory, Rewriting.FACTORY)
                .set(ARQConstants.sysOpExecutorFactory, TdbExecutor.FACTORY)
                .set(ARQConstants.symCancelQuery, deadline.signal())
                .overallTimeout(Math.max(1, deadline.remainingMillis()), TimeUnit.MILLISECONDS)
                .build();
    }

    /** The store itself where TDB2 evaluates best and can be stopped; else a view of it. */
    private DatasetGraph dataset(Query query, DatasetGraph store) {
        DatasetDescription description = asked.dataset();
        if (!description.isEmpty()) {
            return DynamicDatasets.dynamicDataset(description, new GuardedDataset(store, deadline), false);
        }
        boolean plain = !asked.branching() && !query.isDescribeType() && TDBInternal.isBackedByTDB(store);
        return plain ? store : new GuardedDataset(store, deadline);
    }

    private static Iterator<Triple> triples(Query query, QueryExec execution) {
        return query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
    }

    private static void stream(Query query, Iterator<Triple> triples, ResultFormat format, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.rdf(), atStyle());
        writer.start();
        query.getPrefixMapping().getNsPrefixMap().forEach(writer::prefix);
        triples.forEachRemaining(writer::triple);
        writer.finish();
    }

    private void writeWhole(Query query, Iterator<Triple> triples, ResultFormat format, OutputStream out) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        while (triples.hasNext()) {
            graph.add(triples.next());
            if (graph.size() > limits.graph()) {
                throw new QueryRefused(
                        Reason.TOO_LARGE,
                        "The graph has more than " + limits.graph() + " triples. Ask for "
                                + ResultFormat.TURTLE.mediaType() + " or " + ResultFormat.N_TRIPLES.mediaType()
                                + ", which have no such limit.");
            }
        }
        RDFWriter.source(graph).format(format.rdf()).context(atStyle()).output(out);
    }

    /** One {@code @prefix} a line: some partners read prefixes with a regular expression. */
    private static Context atStyle() {
        return RIOT.getContext().copy().set(RIOT.symTurtleDirectiveStyle, "at");
    }

    private static QueryTable rows(RowSet found, int max) {
        List<Var> columns = found.getResultVars();
        List<List<Optional<Node>>> rows = new ArrayList<>();
        while (rows.size() < max && found.hasNext()) {
            Binding row = found.next();
            rows.add(columns.stream()
                    .map(column -> Optional.ofNullable(row.get(column)))
                    .toList());
        }
        return new QueryTable(columns.stream().map(Var::getVarName).toList(), rows, found.hasNext());
    }

    private static QueryTable triples(Iterator<Triple> found, int max) {
        List<List<Optional<Node>>> rows = new ArrayList<>();
        while (rows.size() < max && found.hasNext()) {
            Triple triple = found.next();
            rows.add(List.of(
                    Optional.of(triple.getSubject()),
                    Optional.of(triple.getPredicate()),
                    Optional.of(triple.getObject())));
        }
        return new QueryTable(List.of("subject", "predicate", "object"), rows, found.hasNext());
    }
}
