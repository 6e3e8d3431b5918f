package org.terreau.territories.network;

import java.util.List;
import org.terreau.territories.Link;
import org.terreau.territories.Term;

/**
 * A cooperation, as what ties its members together.
 *
 * @param between at least two, in the order of names
 * @param fields of activity
 */
public record Tie(
        Link link, List<Member> between, List<Term> forms, List<Term> fields, Period period, List<Link> sources) {

    public Tie {
        if (between.size() < 2) {
            throw new IllegalArgumentException("Nobody cooperates alone: " + link);
        }
        between = List.copyOf(between);
        forms = List.copyOf(forms);
        fields = List.copyOf(fields);
        sources = List.copyOf(sources);
    }

    /** Whether it can be drawn as one line. */
    public boolean isPair() {
        return between.size() == 2;
    }
}
