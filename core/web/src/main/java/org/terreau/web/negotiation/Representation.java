package org.terreau.web.negotiation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;

/** The forms in which a resource is given. */
public enum Representation {
    HTML("text/html", "html", null, "application/xhtml+xml"),
    TURTLE("text/turtle", "ttl", Lang.TURTLE, "application/x-turtle"),
    JSON_LD("application/ld+json", "jsonld", Lang.JSONLD, "application/json"),
    RDF_XML("application/rdf+xml", "rdf", Lang.RDFXML, "application/xml", "text/xml"),
    N_TRIPLES("application/n-triples", "nt", Lang.NTRIPLES),
    MARKDOWN("text/markdown", "md", null, "text/x-markdown");

    /**
     * The forms of a page, HTML first: who takes anything (curl, a browser's bar) sees the page, and who prefers RDF
     * without saying which gets Turtle.
     */
    public static final List<Representation> OF_A_PAGE = List.of(values());

    /** The forms of data, Turtle first. */
    public static final List<Representation> OF_DATA = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES);

    /** The forms of data for people too. */
    public static final List<Representation> OF_A_VOCABULARY = List.of(HTML, TURTLE, JSON_LD, RDF_XML, N_TRIPLES);

    private final String mediaType;
    private final List<String> mediaTypes;
    private final String suffix;
    private final Optional<Lang> lang;

    Representation(String mediaType, String suffix, Lang lang, String... aliases) {
        this.mediaType = mediaType;
        this.mediaTypes =
                Stream.concat(Stream.of(mediaType), Arrays.stream(aliases)).toList();
        this.suffix = suffix;
        this.lang = Optional.ofNullable(lang);
    }

    /** What an address ending with {@code .suffix} asks for; empty for an unknown suffix. */
    public static Optional<Representation> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(each -> each.suffix.equals(suffix))
                .findFirst();
    }

    /** Its registered media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The value of Content-Type. */
    public String contentType() {
        return this == JSON_LD || this == RDF_XML || this == N_TRIPLES ? mediaType : mediaType + ";charset=utf-8";
    }

    /** All names under which clients ask for it, the registered one first. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** The end of an address that asks for it, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** Jena's name of the syntax; empty for what is not RDF. */
    public Optional<Lang> lang() {
        return lang;
    }
}
