package org.terreau.sparql;

import java.time.Duration;
import java.util.Map;

/**
 * What queries by anybody may cost.
 *
 * @param time from the start of a query to the last byte of its result
 * @param concurrent how many queries run at once
 * @param queue how many more wait for their turn; the next one is told to come back
 * @param patience how long they wait
 * @param length of a query, in characters
 * @param graph how many triples a constructed graph may have in the syntaxes that cannot be streamed
 */
public record QueryLimits(Duration time, int concurrent, int queue, Duration patience, int length, int graph) {

    public static final QueryLimits DEFAULT =
            new QueryLimits(Duration.ofSeconds(30), 4, 32, Duration.ofSeconds(10), 100_000, 100_000);

    public QueryLimits {
        if (!time.isPositive() || patience.isNegative()) {
            throw new IllegalArgumentException("Queries need some time: " + time + ", after " + patience);
        }
        if (concurrent < 1 || queue < 0 || length < 1 || graph < 1) {
            throw new IllegalArgumentException("At least one query of one character must be able to run.");
        }
    }

    /**
     * The defaults, but for what an operator sets: TERREAU_SPARQL_TIMEOUT (seconds), TERREAU_SPARQL_CONCURRENT and
     * TERREAU_SPARQL_QUEUE.
     *
     * @throws IllegalArgumentException naming the variable that makes no sense
     */
    public static QueryLimits from(Map<String, String> environment) {
        return new QueryLimits(
                Duration.ofSeconds(number(environment, "TERREAU_SPARQL_TIMEOUT", (int) DEFAULT.time.toSeconds())),
                number(environment, "TERREAU_SPARQL_CONCURRENT", DEFAULT.concurrent),
                number(environment, "TERREAU_SPARQL_QUEUE", DEFAULT.queue),
                DEFAULT.patience,
                DEFAULT.length,
                DEFAULT.graph);
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(name + " is a number from 1 to 999999, not: " + text);
        }
        return Integer.parseInt(text);
    }
}
