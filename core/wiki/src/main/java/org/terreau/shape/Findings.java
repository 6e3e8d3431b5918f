package org.terreau.shape;

import java.util.List;

/**
 * What there is to say of the fields of a page.
 *
 * @param violations of its shape, in the shape's order
 * @param doubts about what breaks no rule and is yet likely to be a mistake: a reason to ask, never to refuse
 */
public record Findings(List<Violation> violations, List<Doubt> doubts) {

    public Findings {
        violations = List.copyOf(violations);
        doubts = List.copyOf(doubts);
    }
}
