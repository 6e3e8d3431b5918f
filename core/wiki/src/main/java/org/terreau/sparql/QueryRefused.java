package org.terreau.sparql;

/** A well-formed request that this service does not carry out, whoever asks. */
public final class QueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It would change the data. */
        UPDATE,
        /** It would send requests to other servers. */
        SERVICE,
        /** It calls a function that is not among the allowed ones. */
        FUNCTION,
        /** It is longer than the limit. */
        TOO_LONG,
        /** Its nesting exhausts the evaluator. */
        TOO_DEEP,
        /** Its result needs more memory than one query may take. */
        TOO_LARGE,
        /** What it asks for cannot be evaluated, or not be written in the syntax asked for. */
        IMPOSSIBLE
    }

    private final Reason reason;

    public QueryRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
