package org.terreau.territories;

import java.util.List;

/**
 * What happened in a territory, and who says so.
 *
 * @param link to where it is told
 */
public record Event(Link link, Kind kind, When when, List<Link> sources) {

    /** What it is; a query tells them by their place in this order. */
    public enum Kind {
        /** What the territory tells of itself. */
        MILESTONE("territory"),
        /** One that began. */
        COOPERATION("cooperation"),
        /** One that began. */
        INITIATIVE("initiative");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
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
