package org.terreau.web.type;

import java.util.List;
import org.terreau.shape.Facts;
import org.terreau.shape.Property;
import org.terreau.spi.view.Column;
import org.terreau.web.view.Texts;

/** A column of a list besides the name and the date. */
public sealed interface ListColumn {

    String key();

    /** What heads it. */
    String label(Texts texts);

    boolean sortable();

    String text(ListRow row, Cells cells);

    /** A field of the shape. */
    record Field(Property property) implements ListColumn {

        @Override
        public String key() {
            return property.key();
        }

        @Override
        public String label(Texts texts) {
            return property.name().in(texts.locale());
        }

        @Override
        public boolean sortable() {
            return Columns.sortable(property);
        }

        @Override
        public String text(ListRow row, Cells cells) {
            return cells.text(row.values(key()));
        }

        public List<Facts.Value> values(ListRow row) {
            return row.values(key());
        }
    }

    /**
     * What a plugin says of each page.
     *
     * @param heading in the reader's language
     */
    record Added(Column column, String heading) implements ListColumn {

        @Override
        public String key() {
            return column.key();
        }

        @Override
        public String label(Texts texts) {
            return heading;
        }

        @Override
        public boolean sortable() {
            return false;
        }

        @Override
        public String text(ListRow row, Cells cells) {
            return row.added().getOrDefault(key(), "");
        }
    }
}
