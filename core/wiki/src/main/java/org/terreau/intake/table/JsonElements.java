package org.terreau.intake.table;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the elements of a GeoJSON collection of points, of the JSON that maps export ({@code data}), or of a list of
 * objects, one by one. What is within an object has a name with a dot, {@code address.postalCode}; where a point is,
 * {@code geo.latitude} and {@code geo.longitude}.
 */
final class JsonElements {

    static final String LATITUDE = "geo.latitude";
    static final String LONGITUDE = "geo.longitude";

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Set<String> LISTS = Set.of("features", "data");
    private static final List<String> NAMES = List.of("name", "title", "label");
    private static final int DEEPEST = 4;
    private static final String BETWEEN = " | ";

    private final Gathering gathering;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int count;

    private JsonElements(Gathering gathering) {
        this.gathering = gathering;
    }

    static void read(Path file, Gathering gathering) throws IOException {
        try (Reader reader = Encoding.of(file).reader(file);
                JsonParser parser = JSON.createParser(reader)) {
            new JsonElements(gathering).read(parser);
        } catch (JsonParsingException e) {
            throw new UnreadableFile(e, "json", String.valueOf(e.getLocation().getLineNumber()));
        } catch (JsonException | IllegalStateException e) {
            throw new UnreadableFile(e, "json", "1");
        }
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.next() == JsonParser.Event.START_ARRAY) {
            list(parser);
            return;
        }
        boolean found = false;
        while (parser.hasNext()) {
            JsonParser.Event event = parser.next();
            if (event == JsonParser.Event.KEY_NAME) {
                boolean list = LISTS.contains(parser.getString());
                event = parser.next();
                if (list && !found && event == JsonParser.Event.START_ARRAY) {
                    found = true;
                    list(parser);
                } else {
                    skip(parser, event);
                }
            }
        }
        if (!found) {
            throw new UnreadableFile("elements");
        }
    }

    private static void skip(JsonParser parser, JsonParser.Event event) {
        if (event == JsonParser.Event.START_ARRAY) {
            parser.skipArray();
        } else if (event == JsonParser.Event.START_OBJECT) {
            parser.skipObject();
        }
    }

    private void list(JsonParser parser) throws IOException {
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            count++;
            if (event == JsonParser.Event.START_OBJECT) {
                element(parser.getObject());
            } else {
                skip(parser, event);
            }
        }
    }

    private void element(JsonObject element) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (element.getOrDefault("properties", JsonValue.NULL) instanceof JsonObject properties) {
            flatten(properties, "", 1, values);
            place(element, values);
        } else {
            flatten(element, "", 1, values);
        }
        List<String> cells = new ArrayList<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            int column = columns.computeIfAbsent(value.getKey(), any -> columns.size());
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value.getValue());
        }
        gathering.element(count, List.copyOf(columns.keySet()), cells);
    }

    /** Longitude first (RFC 7946). What is no point says so in place of a latitude. */
    private static void place(JsonObject feature, Map<String, String> values) {
        if (feature.getOrDefault("geometry", JsonValue.NULL) instanceof JsonObject geometry) {
            JsonValue coordinates = geometry.getOrDefault("coordinates", JsonValue.NULL);
            if (geometry.getString("type", "").equals("Point")
                    && coordinates instanceof JsonArray point
                    && point.size() >= 2) {
                values.put(LATITUDE, text(point.get(1)));
                values.put(LONGITUDE, text(point.get(0)));
            } else {
                values.put(LATITUDE, geometry.getString("type", "?"));
            }
        }
    }

    private static void flatten(JsonObject object, String prefix, int depth, Map<String, String> values) {
        object.forEach((name, value) -> {
            if (value instanceof JsonObject within) {
                if (depth < DEEPEST) {
                    flatten(within, prefix + name + ".", depth + 1, values);
                }
            } else {
                String text = text(value);
                if (!text.isEmpty()) {
                    values.put(prefix + name, text);
                }
            }
        });
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case JsonArray several ->
                several.stream()
                        .map(JsonElements::text)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(BETWEEN));
            case JsonObject named ->
                NAMES.stream()
                        .filter(named::containsKey)
                        .map(name -> text(named.get(name)))
                        .findFirst()
                        .orElse("");
            default -> value == JsonValue.TRUE ? "true" : value == JsonValue.FALSE ? "false" : "";
        };
    }
}
