package org.terreau.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret between the current session and the pages made for it, which another site can't know. */
@RequestScoped
public class CsrfToken {

    /** The form field that carries it. */
    public static final String FIELD = "csrf";

    private final BrowserSession session;

    protected CsrfToken() {
        session = null;
    }

    @Inject
    public CsrfToken(HttpServletRequest request) {
        this.session = new BrowserSession(request);
    }

    /** For forms; empty for who hasn't signed in with a browser. */
    public String token() {
        return session.signedIn().map(SignedIn::csrf).orElse("");
    }

    /** Whether a form with this token is ours. A request with a bearer token needs none: no browser adds that by itself. */
    public boolean check(String submitted) {
        return session.isBearer()
                || session.signedIn().map(SignedIn::csrf).stream().anyMatch(csrf -> equal(csrf, submitted));
    }

    /** In a time that doesn't tell how much of it is right. */
    private static boolean equal(String expected, String submitted) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), submitted.getBytes(StandardCharsets.UTF_8));
    }
}
