package org.terreau.territories;

import java.util.Locale;

/** What territories are compared by, in the order in which a table shows it. */
public enum Aspect {
    KIND(Says.TERM, "territories.kind"),
    POPULATION(Says.NUMBER, "territories.population"),
    ACTORS(Says.COUNT, "territories.actors"),
    INITIATIVES(Says.COUNT, "territories.initiatives"),
    COOPERATIONS(Says.COUNT, "territories.cooperations"),
    INSTRUMENT(Says.PAGE, "territories.instruments"),
    STAKE(Says.TEXT, "territories.stakes"),
    RESOURCE(Says.PAGE, "territories.resources"),
    NEED(Says.PAGE, "territories.needs"),
    FIELD(Says.TERM, "territories.fields"),
    WIDER(Says.PAGE, "territories.wider");

    /** What sort of thing a query says of it, by the variable of its name. */
    enum Says {
        /** Of the vocabulary. */
        TERM,
        /** That people wrote, perhaps in several languages. */
        TEXT,
        NUMBER,
        /** A number that is 0 where nothing is said. */
        COUNT,
        /** Of the commons, or a part of one. */
        PAGE
    }

    private final Says says;
    private final String message;

    Aspect(Says says, String message) {
        this.says = says;
        this.message = message;
    }

    Says says() {
        return says;
    }

    String variable() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the message that names it. */
    public String message() {
        return message;
    }

    /** Whether territories that say the same of it have something in common: a kind of territory is none. */
    boolean isShared() {
        return this == INSTRUMENT || this == FIELD || this == WIDER;
    }
}
