package org.terreau.web.session;

import jakarta.ws.rs.ForbiddenException;

/** A change asked for by a page that isn't ours, or by one of ours from a session that is over: 403. */
public class CrossSiteRequest extends ForbiddenException {

    CrossSiteRequest(String message) {
        super(message);
    }
}
