package org.terreau.web.circle;

import java.util.List;
import java.util.Optional;
import org.terreau.circle.Circle;
import org.terreau.circle.Invitation;
import org.terreau.page.Page;
import org.terreau.spi.page.Author;
import org.terreau.web.page.PageBar;

/**
 * The circle of a page, as one reader is shown it.
 *
 * @param circle empty where there is none, or the reader may not look into it
 * @param roles that its members can have, the leading one first
 * @param me identifier of the reader
 * @param search what the reader who leads looks for
 * @param open the invitations that wait for an answer, for who leads
 * @param told what came of what was asked
 */
public record CircleView(
        Page page,
        PageBar bar,
        Standing standing,
        Optional<Circle> circle,
        List<Named> roles,
        String me,
        Search search,
        List<Invitation> open,
        Told told) {

    public CircleView {
        roles = List.copyOf(roles);
        open = List.copyOf(open);
    }

    /** Who the reader is to the circle. */
    public enum Standing {
        /** There is none, and they may begin it. */
        MAY_BEGIN,
        /** There is none. */
        NONE,
        OUTSIDE,
        WITHIN,
        LEADS
    }

    /** A role and what it is called. */
    public record Named(String role, String label) {}

    /**
     * People looked for.
     *
     * @param asked as it was typed
     */
    public record Search(String asked, List<Author> found) {

        static final Search NONE = new Search("", List.of());
    }

    /**
     * What came of what was asked.
     *
     * @param problem key of a text that says why nothing was done
     * @param link the address of an invitation, which is shown once
     */
    public record Told(Optional<String> problem, Optional<String> link) {

        static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
    }

    public String address() {
        return bar.address() + "/circle";
    }

    public boolean leads() {
        return standing == Standing.LEADS;
    }

    /** Whether the reader is in it, rather than an administrator who looks after it. */
    public boolean isMember() {
        return circle.flatMap(known -> known.member(me)).isPresent();
    }

    /** What a role is called. */
    public String label(String role) {
        return roles.stream()
                .filter(named -> named.role().equals(role))
                .map(Named::label)
                .findFirst()
                .orElse(role);
    }
}
