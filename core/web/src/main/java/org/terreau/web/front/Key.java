package org.terreau.web.front;

/**
 * What an answer to an anonymous reader depends on, besides the commons.
 *
 * @param path as it was sent
 * @param query as it was sent; empty without one
 * @param accept how much each form is wanted; see {@link Wishes}
 * @param language of the interface: {@code fr}
 * @param gzip whether the client takes compressed bytes
 */
record Key(String path, String query, String accept, String language, boolean gzip) {

    private static final int ABOUT = 200;

    /** About how many bytes of memory it takes. */
    int size() {
        return ABOUT + path.length() + query.length();
    }
}
