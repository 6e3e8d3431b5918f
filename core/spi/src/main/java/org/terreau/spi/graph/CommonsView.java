package org.terreau.spi.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** The commons as one reader sees it: what they may not read is not there. */
public interface CommonsView {

    /**
     * The solutions of a SPARQL SELECT over the union of the graphs.
     *
     * @param query the prefixes of the ontology are known
     * @param values of some of its variables: the way to put input into a query
     * @throws org.apache.jena.query.QueryException where the query is wrong or runs too long
     */
    List<Row> select(String query, Map<String, Node> values);

    /**
     * As {@link #select(String, Map)}, which gives 10,000 solutions at most and fails where there are more; here each is
     * handed on, however many there are.
     *
     * @throws org.apache.jena.query.QueryException where the query is wrong or runs too long
     */
    void each(String query, Map<String, Node> values, Consumer<Row> taken);

    /**
     * The solutions in which a variable has one of some values: one query for all that is in a list.
     *
     * @throws org.apache.jena.query.QueryException where the query is wrong or runs too long
     */
    List<Row> select(String query, String variable, Collection<Node> among);

    /** Those of these pages that are there. */
    Map<Slug, PageSummary> pages(Collection<Slug> slugs);

    /** What a page says about its thing: its fields, with labels, links and what is derived from them. */
    Optional<Graph> graph(Slug slug);

    /** The IRI of what a page is about. */
    Node thing(Slug slug);

    /** The IRI of what an {@linkplain org.terreau.spi.authority.Authority authority} of this name knows by this id. */
    Node entry(String authority, String id);
}
