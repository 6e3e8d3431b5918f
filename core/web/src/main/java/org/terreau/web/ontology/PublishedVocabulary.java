package org.terreau.web.ontology;

import org.apache.jena.graph.Graph;

/** The vocabulary that this commons publishes: classes, properties, shapes and concept schemes. */
@FunctionalInterface
public interface PublishedVocabulary {

    /** A graph that nobody changes. */
    Graph graph();
}
