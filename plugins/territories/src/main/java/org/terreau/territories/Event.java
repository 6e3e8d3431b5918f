package org.terreau.territories;

import java.util.List;
import java.util.Optional;

/**
 * What happened in a territory, and who says so.
 *
 * @param link to where it is told
 * @param until the end of a period; empty for a moment, and for what may last
 * @param told in which narratives it is a step, and whose words these are
 */
public record Event(Link link, Kind kind, When when, Optional<When> until, List<Link> sources, Told told) {

    /** A narrative and those who tell it; both empty for what is no step of any. */
    public record Told(List<Link> narratives, List<Link> tellers) {

        static final Told NOWHERE = new Told(List.of(), List.of());

        public Told {
            narratives = List.copyOf(narratives);
            tellers = List.copyOf(tellers);
        }
    }

    /** What it is; a query tells them by their place in this order. */
    public enum Kind {
        /** What the territory tells of itself. */
        MILESTONE("territory"),
        /** What a narrative of the territory tells. */
        STEP("page"),
        /** One that began. */
        COOPERATION("cooperation"),
        /** One that began. */
        INITIATIVE("initiative");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Whether it is told of the territory itself, rather than begun there by others. */
        public boolean isTold() {
            return this == MILESTONE || this == STEP;
        }

        /** Name of its symbol in the icon set. */
        public String icon() {
            return icon;
        }
    }

    public Event {
        sources = List.copyOf(sources);
    }
}
