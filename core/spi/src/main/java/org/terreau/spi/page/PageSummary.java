package org.terreau.spi.page;

import java.time.Instant;
import java.util.Optional;
import org.terreau.spi.access.Tokens;

/**
 * A page as lists show it.
 *
 * @param type local name of the class of what it is about, such as {@code Territory}
 * @param state where it stands in the workflow of its type; empty where that has none
 * @param readers who may read it now
 */
public record PageSummary(
        Slug slug,
        String type,
        String title,
        String lang,
        Optional<String> state,
        Tokens readers,
        Author author,
        Instant modifiedAt) {}
