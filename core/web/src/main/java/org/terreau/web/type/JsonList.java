package org.terreau.web.type;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.terreau.address.Base;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.transfer.FieldsWriter;
import org.terreau.web.api.JsonValues;
import org.terreau.web.json.Json;

/** Writes a list as JSON, in the shape that maps of partners read without being told: {@code data}, {@code id}, {@code name}. */
final class JsonList implements Consumer<ListRow> {

    private final Shape shape;
    private final List<ListColumn> columns;
    private final Schemes schemes;
    private final Base base;
    private final JsonGenerator json;

    JsonList(Shape shape, List<ListColumn> columns, Schemes schemes, Base base, OutputStream out) {
        this.shape = shape;
        this.columns = columns;
        this.schemes = schemes;
        this.base = base;
        this.json = Json.createGenerator(out);
        json.writeStartObject().writeStartArray("data");
    }

    @Override
    public void accept(ListRow row) {
        json.writeStartObject();
        json.write("id", base.thing(row.page().slug()));
        json.write("name", row.page().title());
        json.write("type", row.page().type());
        json.write("page", base.page(row.page().slug()));
        row.page().state().ifPresent(state -> json.write("state", state));
        row.place().ifPresent(place -> json.write("latitude", place.latitude()).write("longitude", place.longitude()));
        json.write("updatedAt", row.page().modifiedAt().toString());
        JsonObject fields = fields(row);
        columns.forEach(column -> {
            if (fields.containsKey(column.key())) {
                json.write(column.key(), fields.get(column.key()));
            } else if (row.added().containsKey(column.key())) {
                json.write(column.key(), row.added().get(column.key()));
            }
        });
        json.writeEnd();
    }

    /** What the page says, as the API and page files say it. */
    private JsonObject fields(ListRow row) {
        FieldsWriter writer = new FieldsWriter(
                schemes,
                base,
                base.thing(row.page().slug()),
                row.page().content().fields(),
                triple -> shown(triple.getObject(), row),
                false);
        return JsonValues.json(writer.write(shape));
    }

    private boolean shown(Node value, ListRow row) {
        return !value.isURI()
                || base.slugOfThing(value.getURI())
                        .filter(slug -> !slug.equals(row.page().slug())
                                && !row.readable().contains(slug))
                        .isEmpty();
    }

    void end() {
        json.writeEnd().writeEnd().close();
    }
}
