package org.terreau.page;

import java.time.Instant;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;

/**
 * A revision as histories and recent changes show it.
 *
 * @param readers those it was written for, whatever readers the page has now
 */
public record RevisionSummary(
        Slug slug,
        String type,
        String title,
        int number,
        Act act,
        Tokens readers,
        Author author,
        Instant at,
        String comment) {}
