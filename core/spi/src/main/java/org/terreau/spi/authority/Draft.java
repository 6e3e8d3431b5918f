package org.terreau.spi.authority;

import org.apache.jena.graph.Graph;

/**
 * What a page about a thing that an {@link Authority} knows can begin from. Whoever writes may change all of it.
 *
 * @param lang of the title
 * @param fields about the thing, as the shape of its type has them
 */
public record Draft(String title, String lang, Graph fields) {}
