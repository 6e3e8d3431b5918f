package org.terreau.spi;

/**
 * A type of page: a class of the ontology with one shape.
 *
 * @param name local name of the class, which is its name in addresses too: {@code Territory}
 * @param vocabulary class-path folder that holds {@code classes.ttl}, {@code shapes.ttl}, and where there are any
 *     {@code schemes.ttl} and {@code derived.rq} (a SPARQL CONSTRUCT over a page's own triples, whose result is
 *     published with them)
 * @param icon name of its symbol in the icon set: {@code territory}
 * @param order its place in menus, ascending
 */
public record PageType(String name, String vocabulary, String icon, int order) {

    public PageType {
        if (!name.matches("[A-Z][A-Za-z]+")) {
            throw new IllegalArgumentException("A page type is called as its class, such as Territory, not: " + name);
        }
        if (vocabulary.isBlank() || vocabulary.startsWith("/") || vocabulary.endsWith("/")) {
            throw new IllegalArgumentException(
                    "The vocabulary of " + name + " is a class-path folder such as org/example/visit");
        }
    }
}
