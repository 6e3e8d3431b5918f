package org.terreau.web.edit;

import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.shape.FieldMerge;
import org.terreau.shape.Fields;
import org.terreau.shape.Shape;

/** Two pages as one, as a beginning for who merges them: the text of one after that of the other, the fields of both. */
final class Joined {

    private Joined() {}

    static Content of(Page target, Page gone, Shape shape, Base base) {
        String thing = base.thing(target.slug());
        Fields other = gone.content().fields().moved(base.thing(gone.slug()), thing);
        return new Content(
                target.title(),
                target.content().lang(),
                FieldMerge.into(shape, thing, target.content().fields(), other).fields(),
                body(target, gone));
    }

    static String body(Page target, Page gone) {
        String first = target.content().body().stripTrailing();
        String second = gone.content().body().stripTrailing();
        if (second.isBlank() || first.equals(second)) {
            return target.content().body();
        }
        return (first.isEmpty() ? "" : first + "\n\n") + "## " + gone.title() + "\n\n" + second + "\n";
    }
}
