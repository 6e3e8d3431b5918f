package org.terreau.shape;

/** How a field is filled in. */
public enum Control {
    /** One line of text. */
    TEXT,
    /** Several lines of text. */
    TEXTAREA,
    /** A number; also with a comma. */
    NUMBER,
    /** A year or a day as text, {@code 2018} or {@code 2018-05-31}. */
    DATE,
    URL,
    /** At most one of the choices; the template adds the empty one. */
    SELECT,
    /** Any of the choices. */
    CHECKBOXES,
    /** A page, by slug, title or {@code Title [slug]}; suggestions among {@code types}. */
    TOPIC,
    /** Rows of fields. */
    PARTS
}
