package org.terreau.web.page;

import java.util.Optional;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;

/**
 * The last part of a page's address: {@code couserans} or {@code couserans.ttl}.
 *
 * @param suffix the form that the end of the address asks for; empty where the Accept header decides
 */
public record PageAddress(Slug slug, Optional<Representation> suffix) {

    /**
     * Reads it, as JAX-RS does for a path parameter.
     *
     * @throws IllegalArgumentException where no page can have this address
     */
    public static PageAddress fromString(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return new PageAddress(new Slug(text), Optional.empty());
        }
        String suffix = text.substring(dot + 1);
        Representation asked = Representation.ofSuffix(suffix)
                .orElseThrow(() -> new IllegalArgumentException("Pages have no form called ." + suffix));
        return new PageAddress(new Slug(text.substring(0, dot)), Optional.of(asked));
    }
}
