package org.terreau.web.sparql;

import org.apache.jena.graph.Graph;
import org.terreau.sparql.QueryAnswer;
import org.terreau.web.negotiation.Representation;

/** What a request to the endpoint gets. */
sealed interface SparqlReply {

    /** A result, to be streamed. */
    record Result(QueryAnswer answer) implements SparqlReply {}

    /** The query page; its status is that of its problem, if it has one. */
    record Page(QueryPage page) implements SparqlReply {}

    /** The service description. */
    record Description(Graph graph, Representation representation) implements SparqlReply {}

    /** No result. {@code asJson} says that problem details are preferred to text. */
    record Refusal(SparqlProblem problem, boolean asJson) implements SparqlReply {}
}
