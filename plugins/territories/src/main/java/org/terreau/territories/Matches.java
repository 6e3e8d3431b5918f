package org.terreau.territories;

import java.util.List;

/**
 * What of one kind shares a field of activity with a need.
 *
 * @param shown the first few
 * @param rest how many more there are
 */
public record Matches(Match.Kind kind, List<Match> shown, int rest) {

    public Matches {
        shown = List.copyOf(shown);
    }
}
