package org.terreau.web.page;

import java.util.ArrayList;
import java.util.List;
import org.terreau.markup.Heading;

/**
 * The table of contents of a text, in two levels.
 *
 * @param entries none for a text of which no table is worth while
 */
public record Contents(List<Entry> entries) {

    private static final int FEWEST = 2;

    /** A heading with those below it, whatever their depth. */
    public record Entry(Heading heading, List<Heading> below) {
        public Entry {
            below = List.copyOf(below);
        }
    }

    public Contents {
        entries = List.copyOf(entries);
    }

    /** The contents of a text with these headings; empty for fewer than two. */
    public static Contents of(List<Heading> headings) {
        if (headings.size() < FEWEST) {
            return new Contents(List.of());
        }
        int top = headings.stream().mapToInt(Heading::level).min().orElse(FEWEST);
        List<Entry> entries = new ArrayList<>();
        for (Heading heading : headings) {
            if (heading.level() == top || entries.isEmpty()) {
                entries.add(new Entry(heading, List.of()));
            } else {
                Entry last = entries.removeLast();
                List<Heading> below = new ArrayList<>(last.below());
                below.add(heading);
                entries.add(new Entry(last.heading(), below));
            }
        }
        return new Contents(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
