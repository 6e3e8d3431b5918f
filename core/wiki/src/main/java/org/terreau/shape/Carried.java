package org.terreau.shape;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What somebody did not see of the fields that they edit: it stays when they save. */
public final class Carried {

    private Carried() {}

    /**
     * What goes with what was read into the new fields. With a part that was taken out goes what wasn't shown of it.
     *
     * @param before fields of the revision that was edited
     * @param shown what was seen of them
     * @param read what came back
     */
    public static Set<Triple> of(String thing, Fields before, Set<Triple> shown, Collection<Triple> read) {
        Set<Triple> carried = before.triples().stream()
                .filter(triple -> !shown.contains(triple))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Node> wereParts = before.triples().stream()
                .map(Triple::getObject)
                .filter(Node::isURI)
                .collect(Collectors.toSet());
        boolean changed = true;
        while (changed) {
            Set<Node> still = Stream.concat(carried.stream(), read.stream())
                    .map(Triple::getObject)
                    .collect(Collectors.toSet());
            changed = carried.removeIf(triple -> !triple.getSubject().getURI().equals(thing)
                    && wereParts.contains(triple.getSubject())
                    && !still.contains(triple.getSubject()));
        }
        return carried;
    }
}
