package org.terreau.page;

/** The key of one request came with another. Nothing was made. */
public class OnceReused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OnceReused() {
        super("Another request has this key");
    }
}
