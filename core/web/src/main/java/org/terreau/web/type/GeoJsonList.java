package org.terreau.web.type;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.terreau.address.Base;
import org.terreau.search.Hit;
import org.terreau.web.json.Json;

/** Writes those of a list that have a place as GeoJSON (RFC 7946): points, longitude first, with flat properties. */
final class GeoJsonList implements Consumer<ListRow> {

    private final List<ListColumn> columns;
    private final Cells cells;
    private final Base base;
    private final JsonGenerator json;

    GeoJsonList(List<ListColumn> columns, Cells cells, Base base, OutputStream out) {
        this.columns = columns;
        this.cells = cells;
        this.base = base;
        this.json = Json.createGenerator(out);
        json.writeStartObject().write("type", "FeatureCollection").writeStartArray("features");
    }

    @Override
    public void accept(ListRow row) {
        row.place().ifPresent(place -> feature(row, place));
    }

    private void feature(ListRow row, Hit.Coordinates place) {
        json.writeStartObject()
                .write("type", "Feature")
                .write("id", base.thing(row.page().slug()))
                .writeStartObject("geometry")
                .write("type", "Point")
                .writeStartArray("coordinates")
                .write(place.longitude())
                .write(place.latitude())
                .writeEnd()
                .writeEnd()
                .writeStartObject("properties")
                .write("id", base.thing(row.page().slug()))
                .write("name", row.page().title())
                .write("page", base.page(row.page().slug()))
                .write("updatedAt", row.page().modifiedAt().toString());
        columns.forEach(column -> {
            String text = column.text(row, cells);
            if (!text.isEmpty()) {
                json.write(column.key(), text);
            }
        });
        json.writeEnd().writeEnd();
    }

    void end() {
        json.writeEnd().writeEnd().close();
    }
}
