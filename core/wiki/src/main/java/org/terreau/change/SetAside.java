package org.terreau.change;

import java.time.Instant;
import java.util.Objects;
import org.terreau.spi.page.Slug;

/**
 * A page that a projection could not take in, and so doesn't show: until its next change, or until it is tried again.
 *
 * @param projection the name of the projector
 * @param seq the change at which it failed
 * @param error what the projector said, for an administrator
 * @param at when it failed last
 */
public record SetAside(String projection, Slug slug, long seq, String error, Instant at) {

    private static final int LONGEST_ERROR = 2000;

    public SetAside {
        Objects.requireNonNull(projection);
        Objects.requireNonNull(slug);
        Objects.requireNonNull(at);
        error = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }
}
