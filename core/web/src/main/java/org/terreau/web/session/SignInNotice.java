package org.terreau.web.session;

import java.util.Locale;

/** What somebody is told once, on the page to which a sign-in that came to nothing leads back. */
public enum SignInNotice {
    /** They, or the provider, refused. */
    DENIED,
    /** It took too long, or its cookie is gone: it can be begun again. */
    EXPIRED,
    /** Something is wrong between the provider and us; the log says what. */
    FAILED;

    /** The key of the sentence in the message files: {@code signin.denied}. */
    public String key() {
        return "signin." + name().toLowerCase(Locale.ROOT);
    }
}
