package org.terreau.web.sparql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.sparql.DatasetChoice;

/**
 * A request of the SPARQL 1.1 Protocol, whichever of its three ways it came.
 *
 * @param query its text; empty if none was sent
 * @param dataset the graphs that the request names
 * @param format what the parameter {@code format} (or {@code output}) asks for; empty to go by {@code accept}
 * @param accept the value of the Accept header
 * @param inAddress whether the query stands in the address (GET)
 */
record SparqlRequest(
        Optional<String> query,
        DatasetChoice dataset,
        Optional<String> format,
        Optional<String> accept,
        boolean inAddress) {

    /**
     * From parameters, of the address or of a form.
     *
     * @throws BadRequest if a parameter that may stand once stands twice
     */
    static SparqlRequest ofParameters(
            Map<String, List<String>> parameters, Optional<String> accept, boolean inAddress) {
        return new SparqlRequest(
                single(parameters, "query"), dataset(parameters), format(parameters), accept, inAddress);
    }

    /** From a query that is the body of a POST; the address may name graphs and a format. */
    static SparqlRequest direct(String query, Map<String, List<String>> parameters, Optional<String> accept) {
        if (parameters.containsKey("query")) {
            throw new BadRequest("Send the query once: in the body or in the address.");
        }
        return new SparqlRequest(Optional.of(query), dataset(parameters), format(parameters), accept, false);
    }

    private static DatasetChoice dataset(Map<String, List<String>> parameters) {
        return new DatasetChoice(
                parameters.getOrDefault("default-graph-uri", List.of()),
                parameters.getOrDefault("named-graph-uri", List.of()));
    }

    private static Optional<String> format(Map<String, List<String>> parameters) {
        return single(parameters, "format")
                .or(() -> single(parameters, "output"))
                .filter(value -> !value.isBlank());
    }

    private static Optional<String> single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new BadRequest("The parameter " + name + " may stand only once.");
        }
        return values.stream().findFirst();
    }
}
