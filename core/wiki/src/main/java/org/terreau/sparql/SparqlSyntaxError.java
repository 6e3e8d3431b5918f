package org.terreau.sparql;

/** A text that is no SPARQL query: the sender's mistake. */
public final class SparqlSyntaxError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param message what the parser met
     * @param line from 1, or 0 if the mistake has no place
     * @param column from 1, or 0 if the mistake has no place
     */
    public SparqlSyntaxError(String message, int line, int column) {
        super(message);
        this.line = Math.max(line, 0);
        this.column = Math.max(column, 0);
    }

    /** From 1, or 0 if the mistake has no place. */
    public int line() {
        return line;
    }

    /** From 1, or 0 if the mistake has no place. */
    public int column() {
        return column;
    }
}
