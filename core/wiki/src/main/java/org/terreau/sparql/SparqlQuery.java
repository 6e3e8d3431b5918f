package org.terreau.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.update.UpdateFactory;
import org.terreau.sparql.QueryRefused.Reason;

/** A SPARQL 1.1 query that was understood, and that asks for nothing forbidden. */
public final class SparqlQuery {

    private static final Pattern PLACE =
            Pattern.compile("line (\\d{1,9}), column (\\d{1,9})", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Query query;
    private final DatasetDescription dataset;
    private final boolean branching;

    private SparqlQuery(String text, Query query, DatasetDescription dataset, boolean branching) {
        this.text = text;
        this.query = query;
        this.dataset = dataset;
        this.branching = branching;
    }

    /**
     * Understands a query.
     *
     * @param text SPARQL 1.1
     * @param choice graphs that replace what the query says with FROM, if it names any
     * @param base the IRI against which relative IRIs are resolved
     * @throws SparqlSyntaxError if it is no query
     * @throws QueryRefused if it is an update, or asks for SERVICE or for a function that is not allowed
     */
    public static SparqlQuery parse(String text, DatasetChoice choice, String base) {
        try {
            Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
            QueryInspection inspection = QueryInspection.of(query);
            return new SparqlQuery(text, query, description(query, choice), inspection.findsBranchingPaths());
        } catch (QueryParseException e) {
            refuseTooDeep(e);
            refuseUpdate(text);
            throw syntaxError(e);
        } catch (QueryException e) {
            refuseTooDeep(e);
            throw new SparqlSyntaxError(String.valueOf(e.getMessage()), 0, 0);
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    /** The parser's message names the place of the mistake; its numbers are those of the last word before. */
    private static SparqlSyntaxError syntaxError(QueryParseException e) {
        String message = String.valueOf(e.getMessage()).strip();
        Matcher place = PLACE.matcher(message);
        return place.find()
                ? new SparqlSyntaxError(message, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : new SparqlSyntaxError(message, e.getLine(), e.getColumn());
    }

    private static void refuseTooDeep(QueryException e) {
        if (e.getCause() instanceof StackOverflowError) {
            throw tooDeep();
        }
    }

    private static QueryRefused tooDeep() {
        return new QueryRefused(Reason.TOO_DEEP, "The query is nested too deeply.");
    }

    private static DatasetDescription description(Query query, DatasetChoice choice) {
        DatasetDescription description = choice.isEmpty()
                ? DatasetDescription.create(query)
                : DatasetDescription.create(choice.defaultGraphs(), choice.namedGraphs());
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return description == null ? new DatasetDescription() : description;
    }

    private static void refuseUpdate(String text) {
        try {
            if (!UpdateFactory.create(text, Syntax.syntaxSPARQL_11)
                    .getOperations()
                    .isEmpty()) {
                throw new QueryRefused(
                        Reason.UPDATE,
                        "This service answers queries. Data is changed on the pages, not by SPARQL Update.");
            }
        } catch (JenaException e) {
            // Neither a query nor an update: the first message stands.
            return;
        }
    }

    /** The query as it was written. */
    public String text() {
        return text;
    }

    /** The syntaxes in which its result can be given, the preferred one first. */
    public List<ResultFormat> formats() {
        return query.isSelectType() || query.isAskType() ? ResultFormat.OF_ROWS : ResultFormat.OF_GRAPHS;
    }

    Query query() {
        return query;
    }

    /** The graphs it is restricted to; empty for the whole store. */
    DatasetDescription dataset() {
        return dataset;
    }

    /** Whether it has paths whose evaluation Jena does not interrupt. */
    boolean branching() {
        return branching;
    }
}
