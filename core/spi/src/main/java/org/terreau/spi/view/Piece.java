package org.terreau.spi.view;

/**
 * A piece of a page for people: a section with a title.
 *
 * @param title in the reader's language
 * @param template file of the plugin's templates (jte, compiled in its build), such as {@code visits/programme.jte};
 *     it takes the parameters {@code words} ({@link Words}) and {@code it}
 * @param model the template's parameter {@code it}
 */
public record Piece(String title, String template, Object model) {}
