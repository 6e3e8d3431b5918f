package org.terreau.web.sparql;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.sparql.ResultFormat;
import org.terreau.web.json.Json;

/**
 * What the query page shows.
 *
 * @param endpoint absolute address of the SPARQL endpoint, for programs
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

    /** The formats of rows and truth values. */
    public List<ResultFormat> rowFormats() {
        return formats.stream().filter(format -> !format.isGraph()).toList();
    }

    /** The formats of graphs. */
    public List<ResultFormat> graphFormats() {
        return formats.stream().filter(ResultFormat::isGraph).toList();
    }

    /**
     * What the script of the page needs to know, as JSON that may stand in a script element as it is: nothing in it
     * can end the element or begin a comment.
     *
     * @param language of the reader, {@code fr} or {@code en}
     */
    public String settings(String language) {
        JsonObjectBuilder known = Json.createObjectBuilder();
        prefixes.forEach(known::add);
        JsonArrayBuilder queries = Json.createArrayBuilder();
        examples.forEach(example -> queries.add(Json.createObjectBuilder()
                .add("name", example.name())
                .add("title", example.title(language))
                .add("text", example.text())));
        return Json.createObjectBuilder()
                .add("prefixes", known)
                .add("examples", queries)
                .build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
