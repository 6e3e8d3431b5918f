package org.terreau.shape;

/**
 * One entry of a scheme.
 *
 * @param key its local name, by which forms and files call it; unique in its scheme
 */
public record Concept(String iri, String key, Localized label, Localized definition) {}
