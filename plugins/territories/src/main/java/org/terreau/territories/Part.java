package org.terreau.territories;

import java.util.List;
import java.util.Optional;

/**
 * A resource or a need of a territory.
 *
 * @param link to where the page of the territory tells of it
 * @param fields of activity, in the reader's language
 * @param since when it has been known
 * @param sources who says so
 */
public record Part(
        Link link, Optional<Text> description, List<String> fields, Optional<When> since, List<Link> sources) {

    public Part {
        fields = List.copyOf(fields);
        sources = List.copyOf(sources);
    }
}
