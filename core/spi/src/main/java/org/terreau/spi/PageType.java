package org.terreau.spi;

import java.util.List;

/**
 * A type of page: a class of the ontology with one shape.
 *
 * @param name local name of the class, which is its name in addresses too: {@code Territory}
 * @param vocabulary class-path folder that holds {@code classes.ttl}, {@code shapes.ttl}, and where there are any
 *     {@code schemes.ttl} and {@code derived.rq} (a SPARQL CONSTRUCT over a page's own triples, whose result is
 *     published with them)
 * @param icon name of its symbol in the icon set: {@code territory}
 * @param order its place in menus, ascending
 * @param circle roles within the circle of such a page, the first of which leads it: invites, and gives roles
 */
public record PageType(String name, String vocabulary, String icon, int order, List<String> circle) {

    /** The roles in a circle of a type that says nothing else. */
    public static final List<String> CIRCLE = List.of("lead", "member");

    public PageType {
        if (!name.matches("[A-Z][A-Za-z]+")) {
            throw new IllegalArgumentException("A page type is called as its class, such as Territory, not: " + name);
        }
        if (vocabulary.isBlank() || vocabulary.startsWith("/") || vocabulary.endsWith("/")) {
            throw new IllegalArgumentException(
                    "The vocabulary of " + name + " is a class-path folder such as org/example/visit");
        }
        circle = List.copyOf(circle);
        if (circle.isEmpty() || circle.stream().anyMatch(role -> !role.matches("[a-z]+"))) {
            throw new IllegalArgumentException("The roles in a circle of " + name
                    + " are words in lower-case letters, the leading one first, not: " + circle);
        }
    }

    /** A type whose circles have the usual roles. */
    public PageType(String name, String vocabulary, String icon, int order) {
        this(name, vocabulary, icon, order, CIRCLE);
    }
}
