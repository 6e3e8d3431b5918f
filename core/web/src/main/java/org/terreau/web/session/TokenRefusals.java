package org.terreau.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a program is told that its token isn't taken. */
public interface TokenRefusals {

    /** 401: it proves nothing. */
    void invalid(InvalidToken why, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** 503: nothing can be said of it just now. */
    void unchecked(SignInAway why, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
