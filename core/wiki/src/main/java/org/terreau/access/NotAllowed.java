package org.terreau.access;

import org.terreau.spi.access.Reader;

/** The reader knows of the page but may not do this to it. Signing in may help those who have not. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final boolean signInHelps;

    public NotAllowed(String what, Reader reader) {
        super("Not allowed: " + what);
        this.signInHelps = reader.isAnonymous();
    }

    /** Whether this reader is anonymous, so that signing in might give the right. */
    public boolean signInHelps() {
        return signInHelps;
    }
}
