package org.terreau.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The beginning of a query's result as a table, for people. ASK has one column and one row, a graph has the three
 * columns of its triples.
 *
 * @param columns names of the variables, in the query's order
 * @param rows as many terms as columns, empty where a variable has no value
 * @param cut whether there are more rows than these
 */
public record QueryTable(List<String> columns, List<List<Optional<Node>>> rows, boolean cut) {

    public QueryTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Each row has one place for each of the columns " + columns);
        }
    }
}
