package org.terreau.web.type;

import java.util.Optional;

/**
 * The last part of a list's address: {@code Actor} or {@code Actor.csv}.
 *
 * @param form that the end of the address asks for; empty where the Accept header decides
 */
public record ListAddress(String type, Optional<ListForm> form) {

    /**
     * Reads it, as JAX-RS does for a path parameter.
     *
     * @throws IllegalArgumentException where no list can have this address
     */
    public static ListAddress fromString(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return new ListAddress(text, Optional.empty());
        }
        ListForm form = ListForm.ofSuffix(text.substring(dot))
                .orElseThrow(() -> new IllegalArgumentException("Lists have no form called " + text.substring(dot)));
        return new ListAddress(text.substring(0, dot), Optional.of(form));
    }
}
