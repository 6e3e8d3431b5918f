package org.terreau.web.session;

/** A token that proves nothing. The message is a sentence in English, and holds nothing of the token. */
public class InvalidToken extends Exception {

    InvalidToken(String message) {
        super(message);
    }

    InvalidToken(String message, Throwable cause) {
        super(message, cause);
    }
}
