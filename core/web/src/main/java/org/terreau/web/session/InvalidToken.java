package org.terreau.web.session;

import java.util.Locale;

/** A token that proves nothing. It says why, and holds nothing of the token. */
public class InvalidToken extends Exception {

    private static final long serialVersionUID = 1;

    /** Why it proves nothing. */
    public enum Reason {
        SEVERAL,
        SCHEME,
        OFF,
        UNREADABLE,
        ALGORITHM,
        FORGED,
        ISSUER,
        ENDLESS,
        EXPIRED,
        EARLY,
        AUDIENCE,
        USE,
        NOBODY,
        SUBJECT;

        /** The key of its sentence in the interface's texts. */
        public String key() {
            return "error.token-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    public InvalidToken(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    InvalidToken(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
