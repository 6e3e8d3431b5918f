package org.terreau.territories;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;

/**
 * A concept of the vocabulary.
 *
 * @param key the last part of its IRI, such as {@code funding}: what filters in addresses and columns for programs say
 * @param label in the reader's language
 */
public record Term(String key, String label) {

    /** The concept that a value is; empty where the vocabulary has no name for it. */
    public static Optional<Term> of(Node concept, Commons commons, Locale locale) {
        return commons.label(concept, locale).map(label -> new Term(key(concept), label));
    }

    /** The last part of an IRI. */
    public static String key(Node named) {
        String iri = named.toString();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
