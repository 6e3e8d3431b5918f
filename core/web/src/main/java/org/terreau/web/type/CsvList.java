package org.terreau.web.type;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.terreau.address.Base;
import org.terreau.search.Hit;
import org.terreau.spi.export.Table;

/**
 * Writes a list as CSV (RFC 4180). With keys it is for programs: UTF-8 without a mark, concepts and pages by their
 * keys. With labels it is for spreadsheets: headed and filled in a language, and begun with the byte-order mark by which
 * they know that it is UTF-8.
 */
final class CsvList implements Consumer<ListRow> {

    private static final String MARK = "\ufeff";

    private final List<ListColumn> columns;
    private final Cells cells;
    private final Base base;
    private final Writer writer;
    private final CSVPrinter printer;

    /** @param headings those of {@code id, name, page, latitude, longitude, updatedAt}, then those of the columns */
    CsvList(List<ListColumn> columns, List<String> headings, Cells cells, Base base, OutputStream out)
            throws IOException {
        this.columns = columns;
        this.cells = cells;
        this.base = base;
        this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (cells.labelled()) {
            writer.write(MARK);
        }
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headings);
    }

    @Override
    public void accept(ListRow row) {
        List<String> record = new ArrayList<>();
        record.add(base.thing(row.page().slug()));
        record.add(Table.inert(row.page().title()));
        record.add(base.page(row.page().slug()));
        record.add(
                row.place().map(Hit.Coordinates::latitude).map(Numbers::plain).orElse(""));
        record.add(
                row.place().map(Hit.Coordinates::longitude).map(Numbers::plain).orElse(""));
        record.add(row.page().modifiedAt().toString());
        columns.forEach(column -> record.add(Table.inert(column.text(row, cells))));
        try {
            printer.printRecord(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        printer.flush();
    }
}
