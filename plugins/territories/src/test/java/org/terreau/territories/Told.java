package org.terreau.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.terreau.ontology.Prefixes;
import org.terreau.ontology.Vocabulary;
import org.terreau.spi.access.Reader;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** A commons that is one file of Turtle, which everybody may read. */
public final class Told implements Commons, CommonsView {

    private static final String THINGS = "https://commons.example/id/";
    private static final Graph VOCABULARY = Vocabulary.load();

    private final Graph graph;

    public Told(String file) {
        this(RDFParser.source(Told.class.getResource(file).toString()).toGraph());
    }

    private Told(Graph graph) {
        this.graph = graph;
    }

    /** One that says this, in Turtle; its things have the empty prefix, the others are those of the ontology. */
    static Told saying(String turtle) {
        StringBuilder prefixes = new StringBuilder("PREFIX : <" + THINGS + ">\n");
        Prefixes.MAP.forEach((prefix, namespace) -> prefixes.append("PREFIX " + prefix + ": <" + namespace + ">\n"));
        return new Told(RDFParser.fromString(prefixes + turtle, Lang.TURTLE).toGraph());
    }

    @Override
    public CommonsView asSeenBy(Reader reader) {
        return this;
    }

    @Override
    public Optional<String> label(Node term, Locale locale) {
        return Stream.of(SKOS.prefLabel, RDFS.label)
                .flatMap(property -> VOCABULARY.find(term, property.asNode(), Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(label -> label.getLiteralLanguage().equals(locale.getLanguage()))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    @Override
    public List<Row> select(String query, Map<String, Node> values) {
        Binding given = BindingFactory.empty();
        for (Map.Entry<String, Node> value : values.entrySet()) {
            given = BindingFactory.binding(given, Var.alloc(value.getKey()), value.getValue());
        }
        Query parsed = new Query();
        parsed.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.MAP));
        QueryFactory.parse(parsed, query, null, null);
        List<Row> rows = new ArrayList<>();
        try (QueryExec execution =
                QueryExec.graph(graph).query(parsed).substitution(given).build()) {
            execution.select().forEachRemaining(found -> rows.add(row(found)));
        }
        return rows;
    }

    @Override
    public void each(String query, Map<String, Node> values, Consumer<Row> taken) {
        select(query, values).forEach(taken);
    }

    @Override
    public List<Row> select(String query, String variable, Collection<Node> among) {
        return select(query, Map.of()).stream()
                .filter(row -> row.value(variable).filter(among::contains).isPresent())
                .toList();
    }

    private static Row row(Binding binding) {
        Map<String, Node> values = new HashMap<>();
        Map<String, Slug> slugs = new HashMap<>();
        binding.forEach((variable, node) -> {
            values.put(variable.getVarName(), node);
            if (node.isURI() && node.getURI().startsWith(THINGS)) {
                String name = node.getURI().substring(THINGS.length());
                Slug.parse(name.split("#", 2)[0]).ifPresent(slug -> slugs.put(variable.getVarName(), slug));
            }
        });
        return new Row(values, slugs);
    }

    @Override
    public Map<Slug, PageSummary> pages(Collection<Slug> slugs) {
        return Map.of();
    }

    @Override
    public Optional<Graph> graph(Slug slug) {
        return Optional.empty();
    }

    @Override
    public Node thing(Slug slug) {
        return NodeFactory.createURI(THINGS + slug);
    }

    @Override
    public Node entry(String authority, String id) {
        return NodeFactory.createURI(THINGS + authority + '/' + id);
    }
}
