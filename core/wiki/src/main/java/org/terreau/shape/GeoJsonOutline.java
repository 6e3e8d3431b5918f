package org.terreau.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Reads outlines in GeoJSON: a polygon, several, or the only feature that has one. */
final class GeoJsonOutline {

    private static final int DEEPEST = 12;

    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unread() {
            super(null, null, false, false);
        }
    }

    private GeoJsonOutline() {}

    static Optional<Outline> read(String text) {
        if (isDeep(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Outline(polygons(JSON.parse(text))));
        } catch (Unread | JsonException e) {
            return Optional.empty();
        }
    }

    /** Whether brackets are in brackets more often than in any outline: the reader of JSON would run out of stack. */
    private static boolean isDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            char c = text.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        return depth > DEEPEST;
    }

    private static List<List<Outline.Ring>> polygons(JsonObject json) {
        return switch (type(json)) {
            case "FeatureCollection" -> {
                JsonArray features = array(json.get("features"));
                yield features.size() == 1 ? polygons(object(features.get(0))) : unread();
            }
            case "Feature" -> polygons(object(json.get("geometry")));
            case "Polygon" -> List.of(list(json.get("coordinates"), GeoJsonOutline::ring));
            case "MultiPolygon" -> list(json.get("coordinates"), polygon -> list(polygon, GeoJsonOutline::ring));
            default -> unread();
        };
    }

    private static Outline.Ring ring(JsonValue value) {
        return new Outline.Ring(list(value, GeoJsonOutline::position));
    }

    private static Outline.Position position(JsonValue value) {
        List<String> numbers = list(value, GeoJsonOutline::number);
        return numbers.size() < 2 ? unread() : new Outline.Position(numbers.get(0), numbers.get(1));
    }

    private static String number(JsonValue value) {
        if (value == null || !value.isNumber()) {
            return unread();
        }
        return new BigDecimal(value.getAsNumber().value().toString()).toPlainString();
    }

    private static <T> List<T> list(JsonValue value, Function<JsonValue, T> item) {
        List<T> items = new ArrayList<>();
        array(value).forEach(each -> items.add(item.apply(each)));
        return items.isEmpty() ? unread() : List.copyOf(items);
    }

    private static String type(JsonObject json) {
        JsonValue type = json.get("type");
        return type != null && type.isString() ? type.getAsString().value() : unread();
    }

    private static JsonObject object(JsonValue value) {
        return value != null && value.isObject() ? value.getAsObject() : unread();
    }

    private static JsonArray array(JsonValue value) {
        return value != null && value.isArray() ? value.getAsArray() : unread();
    }

    private static <T> T unread() {
        throw new Unread();
    }
}
