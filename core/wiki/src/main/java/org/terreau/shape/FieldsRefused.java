package org.terreau.shape;

/** What was sent can't be the fields of a page, whatever its shape: not about IRIs and literals, or too large. */
public final class FieldsRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public FieldsRefused(String message) {
        super(message);
    }

    FieldsRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
