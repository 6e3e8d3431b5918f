package org.terreau.shape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the values of a property are. */
public sealed interface Range {

    /** Text without a language: a code, a street. */
    record Text(boolean singleLine) implements Range {}

    /**
     * Text that says its language.
     *
     * @param oneEach whether each language can have one text only
     */
    record LangText(boolean singleLine, boolean oneEach) implements Range {}

    /**
     * A number.
     *
     * @param datatype IRI of its XSD type
     * @param whole whether it has no decimals
     */
    record Numeric(String datatype, boolean whole, Optional<BigDecimal> least, Optional<BigDecimal> most)
            implements Range {}

    /** Yes or no. */
    record Flag() implements Range {}

    /** A date, with the precisions in which it can be given. */
    record Date(Set<Precision> precisions) implements Range {
        public Date {
            precisions = Set.copyOf(precisions);
        }
    }

    /**
     * An address outside.
     *
     * @param literal whether it is written as an xsd:anyURI literal rather than as an IRI
     */
    record Uri(boolean literal) implements Range {}

    /** The outline of an area, in degrees of WGS 84. */
    record Outline() implements Range {}

    /** One of some words. */
    record Choice(List<String> values) implements Range {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A concept of a scheme, which is named by its IRI. */
    record Concept(String scheme) implements Range {}

    /**
     * What another page is about.
     *
     * @param targetClass IRI of its class
     * @param types the types of page that this class covers, by local name
     */
    record Topic(String targetClass, Set<String> types) implements Range {
        public Topic {
            types = Set.copyOf(types);
        }
    }

    /** A part of the thing, with fields of its own. */
    record Part(Shape shape) implements Range {}
}
