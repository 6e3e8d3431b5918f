package org.terreau.rdf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderFixed;

/**
 * In which order the patterns of a query are looked for: Jena's fixed one, and among those of which only the property is
 * known, the rarer property first. How often each is said is counted when a query first asks for it, and now and then
 * again.
 */
final class RarestFirst extends ReorderFixed {

    /** What Jena gives a pattern of which only the property is known; the next one has 100. */
    private static final double ONLY_THE_PROPERTY = 30;

    /** For each decimal digit of how often it is said: never as much as the next pattern has. */
    private static final double A_DIGIT = 10;

    private static final long COUNTED_UP_TO = 100_000;

    private volatile Optional<DatasetGraph> dataset = Optional.empty();
    private final Cache<Node, Double> weights = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** From now on counts here, in the transactions of the queries that it puts in order. */
    void count(DatasetGraph counted) {
        dataset = Optional.of(counted);
    }

    @Override
    public double weight(PatternTriple pattern) {
        double weight = super.weight(pattern);
        return weight == ONLY_THE_PROPERTY && pattern.predicate.isNode()
                ? weight + weights.get(pattern.predicate.getNode(), this::rarity)
                : weight;
    }

    private double rarity(Node property) {
        return dataset.map(some -> some.find(Node.ANY, Node.ANY, property, Node.ANY))
                .map(found -> A_DIGIT * Math.log10(Iter.count(Iter.limit(found, COUNTED_UP_TO)) + 1.0))
                .orElse(0.0);
    }
}
