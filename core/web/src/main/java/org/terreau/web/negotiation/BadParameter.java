package org.terreau.web.negotiation;

import java.util.Collection;

/** A parameter of an address that asks for what there is not: the sender's mistake, status 400. */
public final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The longest piece of what was sent that a message repeats. */
    private static final int MOST_REPEATED = 60;

    /** @param sentence what is wrong, and what would be right */
    public BadParameter(String sentence) {
        super(sentence);
    }

    /**
     * @param value what was sent
     * @param expected what would be right: {@code a day such as 2026-05-31}
     */
    public static BadParameter of(String name, String value, String expected) {
        return new BadParameter("The parameter " + name + " must be " + expected + ", not " + repeated(value) + ".");
    }

    /** @param known those that there are */
    public static BadParameter unknown(String name, Collection<String> known) {
        return new BadParameter(
                "There is no parameter " + repeated(name) + " here. There are: " + String.join(", ", known) + ".");
    }

    private static String repeated(String value) {
        return '"' + (value.length() > MOST_REPEATED ? value.substring(0, MOST_REPEATED) + "…" : value) + '"';
    }
}
