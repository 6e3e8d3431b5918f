package org.terreau.reading;

import org.terreau.spi.page.Slug;

/**
 * Something that an answer rests on, and that a change of a page can alter.
 *
 * @param name of what it is about; empty where it is about no page or type
 */
public record Ground(Kind kind, String name) {

    /** Any change of any page: for what can't be said more precisely, such as searches and latest changes. */
    public static final Ground ANYTHING = new Ground(Kind.ANYTHING, "");

    /** What may be otherwise the next time though nothing has changed, such as a failure: nothing that rests on it is kept. */
    public static final Ground PASSING = new Ground(Kind.PASSING, "");

    /** What about the page or type is read. */
    public enum Kind {
        /** A page, or that it isn't there. */
        PAGE,
        /** Which pages point to a slug. */
        LINKS,
        /** Which pages of a type there are. */
        TYPE,
        /** What the graphs of pages say by a property. */
        PROPERTY,
        ANYTHING,
        PASSING
    }

    public static Ground page(Slug slug) {
        return new Ground(Kind.PAGE, slug.value());
    }

    public static Ground linksTo(Slug slug) {
        return new Ground(Kind.LINKS, slug.value());
    }

    /** @param type local name of the class */
    public static Ground type(String type) {
        return new Ground(Kind.TYPE, type);
    }

    /** @param property its IRI */
    public static Ground property(String property) {
        return new Ground(Kind.PROPERTY, property);
    }

    /** Whether it is read where changes are projected to, which may be some changes behind the pages. */
    boolean projected() {
        return kind == Kind.ANYTHING || kind == Kind.PROPERTY;
    }
}
