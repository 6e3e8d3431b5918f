package org.terreau.page;

import java.util.Optional;
import org.terreau.spi.page.Slug;

/**
 * A page to be made with the slug it says, when nothing has that slug.
 *
 * @param state where it is to stand in the workflow of its type; empty: where a new page stands
 */
public record NewPage(Slug slug, String type, Optional<String> state, Edit edit) {}
