package org.terreau.page;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.page.Slug;

/**
 * A page to be made with the slug it says, when nothing has that slug.
 *
 * @param state where it is to stand in the workflow of its type; empty: where a new page stands
 * @param aliases other names that lead to it, as far as nothing has them
 */
public record NewPage(Slug slug, String type, Optional<String> state, Edit edit, List<Slug> aliases) {
    public NewPage {
        aliases = List.copyOf(aliases);
    }

    /** A page with one name. */
    public NewPage(Slug slug, String type, Optional<String> state, Edit edit) {
        this(slug, type, state, edit, List.of());
    }
}
