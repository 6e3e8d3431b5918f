package org.terreau.shape;

/**
 * Fields that belong together in a form and in a fact box.
 *
 * @param iri blank for the fields that no group has
 * @param order its place, lowest first
 */
public record Group(String iri, Localized label, Localized help, double order) {

    static final Group OTHERS = new Group("", Localized.none(), Localized.none(), Double.MAX_VALUE);
}
