package org.terreau.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The syntaxes of query results: of rows and truth values, and of graphs. */
public enum ResultFormat {
    JSON("application/sparql-results+json", "json", ResultSetLang.RS_JSON, "application/json"),
    XML("application/sparql-results+xml", "xml", ResultSetLang.RS_XML, "application/xml", "text/xml"),
    CSV("text/csv", "csv", ResultSetLang.RS_CSV),
    TSV("text/tab-separated-values", "tsv", ResultSetLang.RS_TSV),
    TURTLE("text/turtle", "ttl", RDFFormat.TURTLE_BLOCKS, "application/x-turtle"),
    JSON_LD("application/ld+json", "jsonld", RDFFormat.JSONLD11_PRETTY, "application/json"),
    RDF_XML("application/rdf+xml", "rdf", RDFFormat.RDFXML_PLAIN, "application/xml", "text/xml"),
    N_TRIPLES("application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8, "text/plain");

    /** For SELECT and ASK, the preferred one first. */
    public static final List<ResultFormat> OF_ROWS = List.of(JSON, XML, CSV, TSV);

    /** For CONSTRUCT and DESCRIBE, the preferred one first. */
    public static final List<ResultFormat> OF_GRAPHS = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES);

    private final List<String> mediaTypes;
    private final String suffix;
    private final Lang lang;
    private final Optional<RDFFormat> rdf;

    ResultFormat(String mediaType, String suffix, Lang lang, String... aliases) {
        this(mediaType, suffix, lang, Optional.empty(), aliases);
    }

    ResultFormat(String mediaType, String suffix, RDFFormat rdf, String... aliases) {
        this(mediaType, suffix, rdf.getLang(), Optional.of(rdf), aliases);
    }

    ResultFormat(String mediaType, String suffix, Lang lang, Optional<RDFFormat> rdf, String... aliases) {
        this.mediaTypes =
                Stream.concat(Stream.of(mediaType), Arrays.stream(aliases)).toList();
        this.suffix = suffix;
        this.lang = lang;
        this.rdf = rdf;
    }

    /** Its registered media type, without parameters. */
    public String mediaType() {
        return mediaTypes.getFirst();
    }

    /** All names under which clients ask for it, the registered one first. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** Its short name, which is the end of the name of a file in it: {@code csv}. */
    public String suffix() {
        return suffix;
    }

    /** Whether it writes graphs rather than rows. */
    public boolean isGraph() {
        return rdf.isPresent();
    }

    Lang lang() {
        return lang;
    }

    RDFFormat rdf() {
        return rdf.orElseThrow();
    }

    /** Whether a graph is written while it is found, triple by triple. */
    boolean streams() {
        return this != JSON_LD && this != RDF_XML;
    }
}
