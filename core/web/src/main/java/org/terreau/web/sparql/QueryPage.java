package org.terreau.web.sparql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.sparql.ResultFormat;

/**
 * What the query page shows.
 *
 * @param endpoint absolute address of the SPARQL endpoint, to which the form is sent
 * @param query to be edited
 * @param examples to begin with
 * @param prefixes known ones, prefix to namespace
 * @param formats in which the form can ask for the result, besides {@code html}
 * @param result if one was asked for as a table
 * @param problem if the query got no result
 */
public record QueryPage(
        String endpoint,
        String query,
        List<ExampleQuery> examples,
        Map<String, String> prefixes,
        List<ResultFormat> formats,
        Optional<ResultTable> result,
        Optional<SparqlProblem> problem) {

    /** How many rows the table shows. */
    public static final int MAX_ROWS = 1_000;
}
