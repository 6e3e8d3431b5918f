package org.terreau.circle;

import java.time.Instant;
import java.util.Optional;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;

/**
 * An invitation that waits for an answer.
 *
 * @param page of whose circle it is
 * @param title of that page
 * @param to empty for one by a link
 * @param by who invites
 */
public record Invitation(
        long id,
        Slug page,
        String title,
        String type,
        String role,
        Optional<Author> to,
        Author by,
        Instant at,
        Instant expiresAt) {}
