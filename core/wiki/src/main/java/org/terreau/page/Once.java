package org.terreau.page;

/**
 * By what a request to make a page is known again, when it is sent a second time.
 *
 * @param key that its sender gave it, unique among their own; at most 255 characters
 * @param digest of what is asked for
 */
public record Once(String key, String digest) {

    private static final int LONGEST = 255;

    public Once {
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new IllegalArgumentException("A request's key has from 1 to " + LONGEST + " characters");
        }
    }
}
