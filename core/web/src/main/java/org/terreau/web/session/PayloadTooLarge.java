package org.terreau.web.session;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** More was sent than is accepted: 413. */
public class PayloadTooLarge extends ClientErrorException {

    private final int limit;

    /** @param limit in bytes */
    public PayloadTooLarge(int limit) {
        super("A form may hold at most " + limit + " bytes.", Response.Status.REQUEST_ENTITY_TOO_LARGE);
        this.limit = limit;
    }

    /** How many bytes are accepted. */
    public int limit() {
        return limit;
    }
}
