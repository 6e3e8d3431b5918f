package org.terreau.web.session;

/** The provider has answered, and grants nothing. */
class GrantRefused extends Exception {

    private final boolean over;

    GrantRefused(String message, boolean over) {
        super(message);
        this.over = over;
    }

    GrantRefused(String message, Throwable cause) {
        super(message, cause);
        this.over = false;
    }

    /** Whether the code or the refresh token is no longer good ({@code invalid_grant}): nothing is wrong but time. */
    boolean isOver() {
        return over;
    }
}
