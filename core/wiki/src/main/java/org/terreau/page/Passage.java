package org.terreau.page;

import java.time.Instant;
import java.util.Optional;
import org.terreau.spi.page.Author;

/**
 * A transition that was made.
 *
 * @param from empty where the page stood nowhere in its workflow
 * @param comment why; may be empty
 * @param revision number of the revision it was given for
 * @param made number of the revision it made
 */
public record Passage(
        String transition,
        Optional<String> from,
        String to,
        Author by,
        Instant at,
        String comment,
        int revision,
        int made) {}
