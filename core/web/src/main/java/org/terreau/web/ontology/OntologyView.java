package org.terreau.web.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the pages of the vocabulary show.
 *
 * @param title by language
 * @param description by language
 * @param version such as {@code 0.1.0}; empty if the vocabulary tells none
 * @param terms classes first, then properties, each by name
 * @param schemes the lists of values, by name
 * @param selected the term that the page is about; empty on the page of all
 */
public record OntologyView(
        Map<String, String> title,
        Map<String, String> description,
        Optional<String> version,
        List<Term> terms,
        List<Scheme> schemes,
        Optional<Term> selected) {

    /** A form of RDF in which this can be had, as people call it. */
    public record Format(String name, String address) {}

    public List<Term> ofKind(Kind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }

    /** The name of another term in the reader's language; its short form if it is none of ours. */
    public String label(Reference reference, String language) {
        Stream<String> ours = terms.stream()
                .filter(term -> term.iri().equals(reference.iri()))
                .map(term -> term.label(language));
        Stream<String> lists = schemes.stream()
                .filter(scheme -> scheme.iri().equals(reference.iri()))
                .map(scheme -> text(scheme.labels(), language));
        return Stream.concat(ours, lists).findFirst().orElse(reference.text());
    }

    /** The classes whose shapes have a field for this property. */
    public List<Term> users(Term property) {
        return terms.stream()
                .filter(term -> term.shape().stream()
                        .flatMap(shape -> shape.fields().stream())
                        .anyMatch(field -> field.property().iri().equals(property.iri())))
                .toList();
    }

    /** Where the same can be had as data. */
    public List<Format> formats() {
        String address = "/ontology" + selected.map(term -> "/" + term.name()).orElse("");
        return List.of(
                new Format("Turtle", address + ".ttl"),
                new Format("JSON-LD", address + ".jsonld"),
                new Format("RDF/XML", address + ".rdf"),
                new Format("N-Triples", address + ".nt"));
    }

    /** In the reader's language, or else in French; empty if there is neither. */
    public static String text(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("fr", ""));
    }

    /**
     * A list of values.
     *
     * @param name the end of its address: {@code territory-kind}
     * @param labels by language
     * @param definitions by language; may be none
     */
    public record Scheme(
            String name,
            String iri,
            Map<String, String> labels,
            Map<String, String> definitions,
            List<Concept> concepts) {}

    /**
     * A value of a list.
     *
     * @param name its local name
     * @param labels by language
     * @param definitions by language; may be none
     */
    public record Concept(String name, String iri, Map<String, String> labels, Map<String, String> definitions) {}

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
     * @param href where it is told here if it is ours, else its IRI
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
            Optional<Integer> max) {

        /** How many values it takes: the end of a key of the page's texts. */
        public String count() {
            if (max.isEmpty()) {
                return min == 0 ? "any" : min == 1 ? "some" : "at-least";
            }
            return max.get() > 1 ? "between" : min == 1 ? "one" : "at-most-one";
        }
    }
}
