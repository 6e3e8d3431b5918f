package org.terreau.web.session;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;

/** Somebody signed in with a browser: what a session keeps of them. Safe to be used by several requests at once. */
final class SignedIn {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CSRF_BYTES = 16;

    private final String csrf;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Grant grant;
    private volatile Instant due;

    SignedIn(Grant grant) {
        byte[] random = new byte[CSRF_BYTES];
        RANDOM.nextBytes(random);
        this.csrf = HexFormat.of().formatHex(random);
        this.grant = grant;
        this.due = grant.until();
    }

    /** 128 random bits that only pages made for this session know, in hexadecimal. */
    String csrf() {
        return csrf;
    }

    Grant grant() {
        return grant;
    }

    /** Held by who asks the provider about this session. */
    ReentrantLock renewing() {
        return renewing;
    }

    boolean isDue(Instant now) {
        return now.isAfter(due);
    }

    void renewed(Grant newer) {
        grant = newer;
        due = newer.until();
    }

    /** The provider could not be asked: it is tried again then. */
    void postpone(Instant until) {
        due = until;
    }
}
