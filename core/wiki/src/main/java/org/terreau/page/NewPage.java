package org.terreau.page;

import org.terreau.spi.page.Slug;

/** A page to be made with the slug it says, when nothing has that slug. */
public record NewPage(Slug slug, String type, Edit edit) {}
