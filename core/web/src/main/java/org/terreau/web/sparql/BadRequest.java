package org.terreau.web.sparql;

/** A request that is none of the SPARQL 1.1 Protocol: status 400. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
