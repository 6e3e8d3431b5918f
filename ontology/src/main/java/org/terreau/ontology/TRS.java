package org.terreau.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terreau's own notes on property shapes, for what SHACL's core has no words. */
public final class TRS {
    /** The namespace of shapes, their groups and these notes. */
    public static final String NS = "https://w3id.org/terreau/shapes#";

    /** The concept scheme whose concepts are a field's allowed values. */
    public static final Property scheme = ResourceFactory.createProperty(NS, "scheme");

    /** Whether a field serves to narrow a search; absent means no. */
    public static final Property facet = ResourceFactory.createProperty(NS, "facet");

    /** What the names of parts begin with, where it isn't the name of their class. */
    public static final Property stem = ResourceFactory.createProperty(NS, "stem");

    /** Whether a field is told further down on its page, and not in the box of facts; absent means no. */
    public static final Property apart = ResourceFactory.createProperty(NS, "apart");

    private TRS() {}
}
