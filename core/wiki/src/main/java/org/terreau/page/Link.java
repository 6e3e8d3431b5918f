package org.terreau.page;

import java.util.Optional;
import org.terreau.spi.page.Slug;

/**
 * One way in which a page points to another.
 *
 * @param field by which field, as the IRI of its property, or by which typed link, as a prefixed name; empty for a plain
 *     link
 * @param written how the text writes it; empty where only a field says it
 */
public record Link(Slug target, Optional<String> field, Optional<String> written) {

    private static final int LONGEST_FIELD = 300;

    public Link {
        field = field.filter(name -> name.length() <= LONGEST_FIELD);
    }
}
