package org.terreau.spi.view;

import org.apache.jena.graph.Graph;

/**
 * What a JAX-RS resource of a plugin answers to programs that ask for RDF: the core writes it in the form that they ask
 * for, one of those below.
 */
public record Data(Graph graph) {

    public static final String TURTLE = "text/turtle";
    public static final String JSON_LD = "application/ld+json";
    public static final String RDF_XML = "application/rdf+xml";
    public static final String N_TRIPLES = "application/n-triples";
}
