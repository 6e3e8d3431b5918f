package org.terreau.web.page;

import org.terreau.spi.page.Slug;

/**
 * What stands above every screen of one page: its type, who can read it, what can be done with it. Drawn by
 * {@code page/bar.jte}.
 *
 * @param type local name of its class
 * @param current the screen that is shown
 */
public record PageBar(Slug slug, String type, ReaderMark mark, Tab current, Editing editing) {

    /** The screens of a page. */
    public enum Tab {
        PAGE,
        HISTORY,
        LINKS,
        EDIT,
        STATE,
        CIRCLE
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
