package org.terreau.web.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages of the vocabulary show.
 *
 * @param title by language
 * @param description by language
 * @param version such as {@code 0.1.0}; empty if the vocabulary tells none
 * @param terms classes first, then properties, each by name
 * @param selected the term that the page is about; empty on the page of all
 */
public record OntologyView(
        Map<String, String> title,
        Map<String, String> description,
        Optional<String> version,
        List<Term> terms,
        Optional<Term> selected) {

    /** What a term is. */
    public enum Kind {
        CLASS,
        PROPERTY
    }

    /**
     * A class or property of ours.
     *
     * @param name local name, which is its address below {@code /ontology/}
     * @param labels by language
     * @param definitions by language
     * @param notes by language; may be none
     * @param parents superclasses or superproperties
     * @param matches what it corresponds to elsewhere
     * @param domain of a property
     * @param range of a property
     * @param shape the form of a class of pages or parts
     */
    public record Term(
            Kind kind,
            String name,
            String iri,
            Map<String, String> labels,
            Map<String, String> definitions,
            Map<String, String> notes,
            List<Reference> parents,
            List<Match> matches,
            List<Reference> domain,
            List<Reference> range,
            Optional<Shape> shape) {

        /** In the reader's language, or else French, or else the name. */
        public String label(String language) {
            return labels.getOrDefault(language, labels.getOrDefault("fr", name));
        }
    }

    /**
     * Another term.
     *
     * @param text its short form: {@code schema:Place}
     * @param href its page here if it is ours, else its IRI
     */
    public record Reference(String text, String iri, String href) {}

    /**
     * A correspondence.
     *
     * @param relation short form of the property: {@code skos:closeMatch}
     */
    public record Match(String relation, Reference target) {}

    /**
     * A shape, as a table.
     *
     * @param name local name: {@code TerritoryShape}
     * @param fields in the order of the form
     */
    public record Shape(String name, String iri, List<Field> fields) {}

    /**
     * A field of a shape.
     *
     * @param key local name of its property
     * @param property its property
     * @param labels by language
     * @param help by language; may be none
     * @param values what stands in it: datatypes, classes, a scheme
     * @param min how many at least
     * @param max how many at most; empty for any number
     */
    public record Field(
            String key,
            Reference property,
            Map<String, String> labels,
            Map<String, String> help,
            List<Reference> values,
            int min,
            Optional<Integer> max) {}
}
