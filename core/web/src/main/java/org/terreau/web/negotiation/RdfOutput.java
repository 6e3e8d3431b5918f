package org.terreau.web.negotiation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * Writes graphs in the syntaxes of RDF, with the project's prefixes. The same graph gives the same bytes. IRIs are
 * absolute, there is no base; Turtle has one {@code @prefix} a line, as some partners read it with a regular expression.
 */
public final class RdfOutput {

    private final Map<String, String> prefixes;
    private final JsonLdContext context;

    /**
     * @param prefixes prefix to namespace; a graph is written with those that it uses
     * @param context of the JSON-LD documents
     */
    public RdfOutput(Map<String, String> prefixes, JsonLdContext context) {
        this.prefixes = new LinkedHashMap<>(prefixes);
        this.context = context;
    }

    /** The context of the JSON-LD documents. */
    public JsonLdContext context() {
        return context;
    }

    /** The whole representation, for its length and its entity tag. */
    public byte[] bytes(Graph graph, Representation representation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(graph, representation, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail.", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the graph.
     *
     * @param representation one of {@link Representation#OF_DATA}
     * @throws IOException if {@code out} fails
     */
    public void write(Graph graph, Representation representation, OutputStream out) throws IOException {
        Graph ordered = new OrderedGraph(graph);
        ordered.getPrefixMapping().clearNsPrefixMap();
        ordered.getPrefixMapping().setNsPrefixes(used(graph));
        switch (representation) {
            case TURTLE -> jena(ordered, RDFFormat.TURTLE_PRETTY, out);
            case RDF_XML -> jena(ordered, RDFFormat.RDFXML_PLAIN, out);
            case JSON_LD -> out.write(context.document(ordered).getBytes(StandardCharsets.UTF_8));
            case N_TRIPLES -> out.write(lines(ordered).getBytes(StandardCharsets.UTF_8));
            case HTML, MARKDOWN -> throw new IllegalArgumentException(representation + " is no syntax of RDF.");
        }
    }

    /**
     * Begins to write Turtle as it comes, with all prefixes at its head. The caller sends graphs on to it
     * ({@link #send}) and ends it by {@code finish}.
     */
    public StreamRDF turtle(OutputStream out) {
        StreamRDF turtle = StreamRDFWriter.getWriterStream(
                out, RDFFormat.TURTLE_BLOCKS, RIOT.getContext().copy().set(RIOT.symTurtleDirectiveStyle, "at"));
        turtle.start();
        prefixes.forEach(turtle::prefix);
        return turtle;
    }

    /** Sends a graph on, always in the same order. */
    public static void send(Graph graph, StreamRDF on) {
        new OrderedGraph(graph).stream().forEach(on::triple);
    }

    private static void jena(Graph graph, RDFFormat format, OutputStream out) {
        RDFWriter.source(graph)
                .format(format)
                .context(RIOT.getContext().copy().set(RIOT.symTurtleDirectiveStyle, "at"))
                .output(out);
    }

    private static String lines(Graph graph) {
        return graph.stream()
                .map(triple -> term(triple.getSubject()) + ' ' + term(triple.getPredicate()) + ' '
                        + term(triple.getObject()) + " .\n")
                .collect(Collectors.joining());
    }

    private static String term(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : NodeFmtLib.strNT(node);
    }

    private Map<String, String> used(Graph graph) {
        Set<String> iris = graph.stream().flatMap(RdfOutput::iris).collect(Collectors.toSet());
        Map<String, String> used = new LinkedHashMap<>();
        prefixes.forEach((prefix, namespace) -> {
            if (iris.stream().anyMatch(iri -> iri.startsWith(namespace))) {
                used.put(prefix, namespace);
            }
        });
        return used;
    }

    private static Stream<String> iris(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .filter(node -> node.isURI() || node.isLiteral())
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralDatatypeURI());
    }
}
