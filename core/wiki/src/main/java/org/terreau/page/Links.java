package org.terreau.page;

import java.util.List;
import java.util.TreeSet;
import org.terreau.address.Base;
import org.terreau.markup.Markup;
import org.terreau.markup.WikiLink;
import org.terreau.spi.page.Slug;

/**
 * Where a content points to, by its fields and by its text.
 *
 * @param targets sorted, without doubles; of pages that exist or not
 */
record Links(List<Slug> targets) {

    static Links of(Slug from, Content content, Base base, Markup markup) {
        TreeSet<Slug> targets = new TreeSet<>(content.fields().topics(base));
        markup.links(content.body()).stream().map(WikiLink::slug).forEach(targets::add);
        targets.remove(from);
        return new Links(List.copyOf(targets));
    }
}
