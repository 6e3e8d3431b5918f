package org.terreau.spi.workflow;

import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;

/**
 * A page at the moment when somebody asks for a transition.
 *
 * @param page as it stands
 * @param creator identifier of who made it
 * @param fields what it says about its thing
 * @param body its text
 * @param circle who is in its circle
 * @param past the transitions made so far, the earliest first
 * @param by who asks
 */
public record Situation(
        PageSummary page,
        String creator,
        Graph fields,
        String body,
        List<Member> circle,
        List<Passed> past,
        Reader by) {

    /** Somebody in a page's circle who has accepted. */
    public record Member(String account, String role) {}

    /**
     * A transition that was made: a signature, where it leads back to the state it came from.
     *
     * @param by identifier of who made it
     * @param revision number of the revision it was given for
     * @param holds whether what the page says is still what it was given for
     */
    public record Passed(String transition, String by, Instant at, int revision, boolean holds) {}

    public Situation {
        circle = List.copyOf(circle);
        past = List.copyOf(past);
    }

    /** Who made a transition, for what the page says now. */
    public List<String> signedBy(String transition) {
        return past.stream()
                .filter(passed -> passed.holds() && passed.transition().equals(transition))
                .map(Passed::by)
                .distinct()
                .toList();
    }
}
