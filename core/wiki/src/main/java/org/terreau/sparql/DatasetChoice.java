package org.terreau.sparql;

import java.util.List;

/**
 * The dataset that a request asks for (SPARQL 1.1 Protocol, 2.1.4): graphs of the store, by name. Names are never
 * dereferenced; one that the store does not have is an empty graph.
 *
 * @param defaultGraphs graphs whose union is the default graph
 * @param namedGraphs graphs that {@code GRAPH} finds
 */
public record DatasetChoice(List<String> defaultGraphs, List<String> namedGraphs) {

    /** What the query itself says, or else the whole store, its default graph being the union of the named ones. */
    public static final DatasetChoice OF_THE_QUERY = new DatasetChoice(List.of(), List.of());

    public DatasetChoice {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    public boolean isEmpty() {
        return defaultGraphs.isEmpty() && namedGraphs.isEmpty();
    }
}
