package org.terreau.spi.workflow;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;

/**
 * A page at the moment when somebody asks for a transition.
 *
 * @param page as it stands
 * @param fields what it says about its thing
 * @param body its text
 * @param circle who is in its circle
 * @param by who asks
 */
public record Situation(PageSummary page, Graph fields, String body, List<Member> circle, Reader by) {

    /** Somebody in a page's circle who has accepted. */
    public record Member(String account, String role) {}

    public Situation {
        circle = List.copyOf(circle);
    }
}
