package org.terreau.intake;

import java.util.Optional;
import java.util.OptionalInt;
import org.terreau.spi.page.Slug;

/**
 * What a row may be the same as: a page that is there, or an earlier row.
 *
 * @param page empty where it is a row
 * @param line empty where it is a page
 */
public record Resemblance(Optional<Slug> page, OptionalInt line, String title) {}
