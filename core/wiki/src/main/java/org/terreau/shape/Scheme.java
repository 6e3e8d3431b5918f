package org.terreau.shape;

import java.util.List;
import java.util.Optional;

/**
 * A list of concepts from which a field is chosen.
 *
 * @param concepts in the order in which they are offered
 */
public record Scheme(String iri, Localized label, List<Concept> concepts) {

    public Scheme {
        concepts = List.copyOf(concepts);
    }

    public Optional<Concept> keyed(String key) {
        return concepts.stream().filter(concept -> concept.key().equals(key)).findFirst();
    }

    public Optional<Concept> concept(String iri) {
        return concepts.stream().filter(concept -> concept.iri().equals(iri)).findFirst();
    }
}
