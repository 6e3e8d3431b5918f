package org.terreau.sparql;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/** A store that may be queried: one named graph a page. */
@FunctionalInterface
public interface QueryableStore {

    /**
     * Runs the query in one read transaction of the calling thread.
     *
     * @param query what it returns is something, and must not refer to the dataset
     */
    <T> T read(Function<DatasetGraph, T> query);
}
