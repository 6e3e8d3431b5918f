package org.terreau.web.name;

import java.util.List;
import java.util.Optional;
import org.terreau.page.Page;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.page.PageBar;

/**
 * The form that gives a page another address.
 *
 * @param typed what was typed, or what the page's title proposes
 * @param comment as typed
 * @param others the names that lead to the page already
 * @param mistake key of what is wrong with what was typed
 * @param taken the page that has the name, where it is that
 */
public record MoveView(
        Page page,
        PageBar bar,
        String typed,
        String comment,
        List<Slug> others,
        Optional<String> mistake,
        Optional<PageSummary> taken) {

    public MoveView {
        others = List.copyOf(others);
    }

    /** Whether the address has other words than the title. */
    public boolean proposes() {
        return !typed.equals(page.slug().value()) && mistake.isEmpty();
    }
}
