package org.terreau.web.edit;

import java.util.List;

/**
 * Where who begins a page looks for what it is about, among the things that an authority knows.
 *
 * @param name of the authority, which names its inputs too
 * @param label what one looks for
 * @param type of the page to begin
 * @param sought what was typed
 * @param found what may be meant
 */
public record Finder(String name, String label, String type, String sought, List<Found> found) {

    /**
     * One of them.
     *
     * @param address leads to a form that begins from it, or to the page that is there
     * @param there whether there is a page already
     */
    public record Found(String path, String title, String kind, String note, String address, boolean there) {}

    public Finder {
        found = List.copyOf(found);
    }

    /** Where a form begins from one of them, whose path is added to this address. */
    public String from() {
        return "/new?type=" + type + "&from=";
    }
}
