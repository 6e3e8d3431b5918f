package org.terreau.web.page;

import java.util.List;
import org.terreau.spi.page.Slug;

/**
 * What stands above every screen of one page: its type, who can read it, what can be done with it. Drawn by
 * {@code page/bar.jte}.
 *
 * @param type local name of its class
 * @param current the screen that is shown
 * @param more what else this reader can do with the page: the quiet menu at its end
 */
public record PageBar(Slug slug, String type, ReaderMark mark, Tab current, Editing editing, List<Action> more) {

    /** The screens of a page. */
    public enum Tab {
        PAGE,
        HISTORY,
        LINKS,
        EDIT,
        STATE,
        CIRCLE,
        /** One of those that the quiet menu leads to. */
        MORE
    }

    /**
     * An entry of the quiet menu.
     *
     * @param path after the page's address: {@code move}
     * @param icon its symbol in {@code icons.svg}
     * @param key of its text
     */
    public record Action(String path, String icon, String key) {}

    public PageBar {
        more = List.copyOf(more);
    }

    /** Whether the reader is offered to edit. */
    public enum Editing {
        OFFERED,
        AFTER_SIGN_IN,
        NOT_OFFERED
    }

    /** The address of the page. */
    public String address() {
        return "/wiki/" + slug;
    }

    /** Where a reader who isn't signed in begins to edit. */
    public String signInAddress() {
        return "/login?return=" + address() + "/edit";
    }

    /** Whether this screen is the one shown. */
    public boolean at(Tab tab) {
        return current == tab;
    }
}
