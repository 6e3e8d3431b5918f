package org.terreau.territories;

import java.util.List;

/**
 * A cooperation: who with whom, about what, since when, in what form, and who says so.
 *
 * @param since a year or a day; blank where it isn't said
 * @param forms in the reader's language
 */
public record Cooperation(
        Link link, List<Link> participants, List<Link> about, String since, List<String> forms, List<Link> sources) {

    public Cooperation {
        participants = List.copyOf(participants);
        about = List.copyOf(about);
        forms = List.copyOf(forms);
        sources = List.copyOf(sources);
    }
}
