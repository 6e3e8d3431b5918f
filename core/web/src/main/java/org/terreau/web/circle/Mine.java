package org.terreau.web.circle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.terreau.circle.Invitation;
import org.terreau.spi.page.Slug;

/** The circles that somebody is in, and those into which they are invited. Drawn by {@code circle/mine.jte}. */
public record Mine(List<In> circles, List<Invited> invitations) {

    public Mine {
        circles = List.copyOf(circles);
        invitations = List.copyOf(invitations);
    }

    /**
     * A circle that they are in.
     *
     * @param title empty for a page that its circle may not read as it stands
     */
    public record In(Slug page, Optional<String> title, String role, Instant since) {}

    /**
     * An invitation that waits for their answer.
     *
     * @param role what the role is called that it gives
     */
    public record Invited(Invitation invitation, String role) {}
}
