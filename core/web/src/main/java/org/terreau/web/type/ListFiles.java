package org.terreau.web.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.spi.view.Column;
import org.terreau.type.PageTypes;
import org.terreau.web.view.Texts;

/** Writes lists into files: all rows of each, one after the other as they are read. */
@ApplicationScoped
class ListFiles {

    /** What goes wrong before so much was written is still answered by an error, and not by a part of a list. */
    private static final int HELD_BACK = 1 << 16;

    private static final List<String> OWN = List.of("id", "name", "page", "latitude", "longitude", "updatedAt");

    private final ListRows rows;
    private final TurtleList turtle;
    private final PageTypes types;
    private final Base base;

    protected ListFiles() {
        this(null, null, null, null);
    }

    @Inject
    ListFiles(ListRows rows, TurtleList turtle, PageTypes types, Base base) {
        this.rows = rows;
        this.turtle = turtle;
        this.types = types;
        this.base = base;
    }

    /** @param form any but HTML */
    void write(TypeList list, ListForm form, OutputStream sent) throws IOException {
        OutputStream out = new BufferedOutputStream(sent, HELD_BACK);
        switch (form) {
            case CSV -> {
                CsvList csv = csv(list, out);
                each(list, csv);
                csv.end();
            }
            case JSON -> {
                JsonList json = new JsonList(list.shape(), list.inFile(), types.schemes(), base, out);
                each(list, json);
                json.end();
            }
            case GEO_JSON -> {
                GeoJsonList json = new GeoJsonList(list.inFile(), cells(true), base, out);
                each(list, json);
                json.end();
            }
            case TURTLE -> turtle.write(list.whole(), list.viewing().reader(), out);
            case HTML -> throw new IllegalArgumentException("HTML is no file of a list");
        }
        out.flush();
    }

    private CsvList csv(TypeList list, OutputStream out) throws IOException {
        boolean labelled = list.query().one(ListQuery.LABELS).isPresent();
        Texts texts = Texts.in(list.viewing().locale());
        Stream<String> own = OWN.stream().map(key -> labelled ? texts.of("type.column." + key) : key);
        Stream<String> others = list.inFile().stream().map(column -> labelled ? column.label(texts) : column.key());
        return new CsvList(list.inFile(), Stream.concat(own, others).toList(), cells(labelled), base, out);
    }

    private void each(TypeList list, Consumer<ListRow> action) {
        List<Column> columns = list.inFile().stream()
                .flatMap(
                        column -> column instanceof ListColumn.Added added ? Stream.of(added.column()) : Stream.empty())
                .toList();
        rows.each(list.whole(), list.shape(), columns, list.added(), list.viewing(), action);
    }

    private Cells cells(boolean labelled) {
        return new Cells(types.schemes(), labelled);
    }
}
