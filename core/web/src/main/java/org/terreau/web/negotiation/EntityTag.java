package org.terreau.web.negotiation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * An entity tag (RFC 9110, 8.8.3).
 *
 * @param opaque the text between the quotes
 * @param weak whether it says "means the same" rather than "the same bytes"
 */
public record EntityTag(String opaque, boolean weak) {

    public EntityTag {
        if (!opaque.matches("[\\x21\\x23-\\x7E\\x80-\\xFF]*")) {
            throw new IllegalArgumentException("An entity tag has neither quotes nor spaces, unlike: " + opaque);
        }
    }

    /** A strong tag: a digest of the bytes that are sent. */
    public static EntityTag ofBytes(byte[] representation) {
        return new EntityTag(digest(representation), false);
    }

    /** A weak tag from what decides on the meaning: a revision number, a language, a version. */
    public static EntityTag ofState(String state) {
        return new EntityTag(digest(state.getBytes(StandardCharsets.UTF_8)), true);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(full).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Equal but for strength, as If-None-Match asks. */
    public boolean matchesWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /** Both strong and equal, as If-Match asks. */
    public boolean matchesStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /** As it stands in the ETag header. */
    @Override
    public String toString() {
        return (weak ? "W/" : "") + '"' + opaque + '"';
    }
}
