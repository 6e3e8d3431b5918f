package org.terreau.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import org.terreau.spi.access.Reader;
import org.terreau.web.session.CurrentReader;

/** Who asks the API. */
@RequestScoped
class Programs {

    private final CurrentReader current;

    protected Programs() {
        current = null;
    }

    @Inject
    Programs(CurrentReader current) {
        this.current = current;
    }

    Reader reader() {
        return current.reader();
    }

    /**
     * Who may write: whoever proves by a token who they are. A browser sends its cookie along with whatever another
     * site makes it send, so a session is not enough.
     */
    Reader writer() {
        if (!current.viaBearer()) {
            throw new ApiProblem(401, "api.bearer").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"terreau\"");
        }
        return current.reader();
    }
}
