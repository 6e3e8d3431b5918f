package org.terreau.page;

import java.time.Instant;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** A page as lists show it. */
public record PageSummary(
        Slug slug, String type, String title, String lang, Tokens readers, Author author, Instant modifiedAt) {}
