package org.terreau.graph;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.tdb2.TDB2;
import org.terreau.address.Base;
import org.terreau.ontology.Prefixes;
import org.terreau.reading.Ground;
import org.terreau.reading.Reading;
import org.terreau.sparql.QueryTimedOut;
import org.terreau.sparql.QueryableStore;
import org.terreau.sparql.TdbExecutor;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** What one reader may read, out of a store that has nothing else, or that shows nothing else. */
final class StoreView implements CommonsView {

    /** A page waits for it: what takes longer belongs into a job. */
    private static final Duration FOR_A_PAGE = Duration.ofSeconds(5);

    /** Data that are given whole may take as long as what partners ask by SPARQL. */
    private static final Duration FOR_DATA = Duration.ofSeconds(30);

    private static final int MOST_ROWS = 10_000;

    /** Plugins ask the same few queries for each page again. They are evaluated as they are, never changed. */
    private static final LoadingCache<String, Asked> PARSED =
            Caffeine.newBuilder().maximumSize(200).build(text -> Asked.of(parse(text)));

    /** @param grounds what its answer rests on */
    private record Asked(Query query, Set<Ground> grounds) {

        static Asked of(Query query) {
            return new Asked(query, QueryGrounds.of(query));
        }
    }

    private final QueryableStore store;
    private final Function<Collection<Slug>, Map<Slug, PageSummary>> pages;
    private final Base base;
    private final Duration forAPage;
    private final Duration forData;

    StoreView(QueryableStore store, Function<Collection<Slug>, Map<Slug, PageSummary>> pages, Base base) {
        this(store, pages, base, FOR_A_PAGE, FOR_DATA);
    }

    /**
     * @param forAPage how long a list of rows may take
     * @param forData how long taking each row may
     */
    StoreView(
            QueryableStore store,
            Function<Collection<Slug>, Map<Slug, PageSummary>> pages,
            Base base,
            Duration forAPage,
            Duration forData) {
        this.store = store;
        this.pages = pages;
        this.base = base;
        this.forAPage = forAPage;
        this.forData = forData;
    }

    @Override
    public List<Row> select(String text, Map<String, Node> values) {
        Asked asked = PARSED.get(text);
        return Reading.of(asked.grounds(), () -> store.read(dataset -> rows(dataset, asked.query(), given(values))));
    }

    @Override
    public void each(String text, Map<String, Node> values, Consumer<Row> taken) {
        Asked asked = PARSED.get(text);
        Reading.of(
                asked.grounds(),
                () -> store.read(dataset -> each(dataset, asked.query(), given(values), forData, taken)));
    }

    private static Binding given(Map<String, Node> values) {
        Binding given = BindingFactory.empty();
        for (Map.Entry<String, Node> value : values.entrySet()) {
            given = BindingFactory.binding(given, Var.alloc(value.getKey()), value.getValue());
        }
        return given;
    }

    @Override
    public List<Row> select(String text, String variable, Collection<Node> among) {
        Query query = parse(text);
        ElementData values = new ElementData();
        values.add(Var.alloc(variable));
        among.forEach(value -> values.add(BindingFactory.binding(Var.alloc(variable), value)));
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(values);
        pattern.addElement(query.getQueryPattern());
        query.setQueryPattern(pattern);
        return Reading.of(
                QueryGrounds.of(query), () -> store.read(dataset -> rows(dataset, query, BindingFactory.empty())));
    }

    private static Query parse(String text) {
        Query query = new Query();
        query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.MAP));
        QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
        if (!query.isSelectType()) {
            throw new QueryException("Only a SELECT has rows: " + text);
        }
        return query;
    }

    private List<Row> rows(DatasetGraph dataset, Query query, Binding given) {
        List<Row> rows = new ArrayList<>();
        each(dataset, query, given, forAPage, row -> {
            if (rows.size() == MOST_ROWS) {
                throw new QueryException("More than " + MOST_ROWS + " rows: count, limit or take each of them");
            }
            rows.add(row);
        });
        return rows;
    }

    /** @return how many there were */
    private int each(DatasetGraph dataset, Query query, Binding given, Duration limit, Consumer<Row> taken) {
        int rows = 0;
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(query)
                .substitution(given)
                .set(ARQ.httpServiceAllowed, false)
                .set(TDB2.symUnionDefaultGraph1, true)
                .set(ARQConstants.sysOpExecutorFactory, TdbExecutor.FACTORY)
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            RowSet found = execution.select();
            while (found.hasNext()) {
                taken.accept(row(found.next()));
                rows++;
            }
        } catch (QueryCancelledException e) {
            throw new QueryTimedOut(limit);
        }
        return rows;
    }

    private Row row(Binding binding) {
        Map<String, Node> values = new HashMap<>();
        Map<String, Slug> slugs = new HashMap<>();
        binding.forEach((variable, node) -> {
            values.put(variable.getVarName(), node);
            if (node.isURI()) {
                base.slugOfThing(node.getURI()).ifPresent(slug -> slugs.put(variable.getVarName(), slug));
            }
        });
        return new Row(values, slugs);
    }

    @Override
    public Map<Slug, PageSummary> pages(Collection<Slug> slugs) {
        return pages.apply(slugs);
    }

    @Override
    public Optional<Graph> graph(Slug slug) {
        Node name = NodeFactory.createURI(base.page(slug));
        Graph copy = GraphFactory.createDefaultGraph();
        return store.read(dataset -> {
            dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining((Quad quad) -> copy.add(quad.asTriple()));
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
        });
    }

    @Override
    public Node thing(Slug slug) {
        return NodeFactory.createURI(base.thing(slug));
    }

    @Override
    public Node entry(String authority, String id) {
        return NodeFactory.createURI(base.entry(authority + '/' + id));
    }
}
