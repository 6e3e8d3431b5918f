package org.terreau.territories;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What shares a field of activity with a need. A thing is told once for each need, as the nearest kind of what it is; of
 * each kind, those that share most fields come first.
 */
final class Matching {

    private static final int SHOWN = 3;

    private final Map<Match.Kind, Map<Node, Set<Node>>> fieldsOf = new EnumMap<>(Match.Kind.class);

    /** @param fields that it shares with the need */
    record Candidate(Node thing, Set<Node> fields) {}

    /**
     * What there is of one kind.
     *
     * @param rest how many there are besides the first few
     */
    record Found(List<Candidate> shown, int rest) {}

    /** That this thing is of this field. The same may be told in several fields, and as several kinds. */
    void add(Node thing, Match.Kind kind, Node field) {
        fieldsOf.computeIfAbsent(kind, any -> new HashMap<>())
                .computeIfAbsent(thing, any -> new HashSet<>())
                .add(field);
    }

    /** What shares at least one of a need's fields; a kind of which there is nothing is left out. */
    Map<Match.Kind, Found> with(Collection<Node> fields) {
        Map<Match.Kind, Found> found = new EnumMap<>(Match.Kind.class);
        Set<Node> told = new HashSet<>();
        fieldsOf.forEach((kind, things) -> {
            List<Candidate> sharing = things.entrySet().stream()
                    .map(entry -> new Candidate(entry.getKey(), shared(entry.getValue(), fields)))
                    .filter(candidate -> !candidate.fields().isEmpty() && told.add(candidate.thing()))
                    .sorted(Comparator.comparingInt(
                                    (Candidate candidate) -> -candidate.fields().size())
                            .thenComparing(candidate -> candidate.thing().toString()))
                    .toList();
            if (!sharing.isEmpty()) {
                found.put(kind, new Found(sharing.stream().limit(SHOWN).toList(), Math.max(0, sharing.size() - SHOWN)));
            }
        });
        return found;
    }

    private static Set<Node> shared(Set<Node> some, Collection<Node> others) {
        Set<Node> shared = new HashSet<>(some);
        shared.retainAll(others);
        return Set.copyOf(shared);
    }
}
