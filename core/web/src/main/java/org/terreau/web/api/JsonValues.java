package org.terreau.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.terreau.transfer.Value;
import org.terreau.web.json.Json;

/** Keyed values as JSON, and back. */
public final class JsonValues {

    /** Beyond, a number written in full would be too long. */
    private static final int MOST_ZEROS = 1_000;

    private JsonValues() {}

    public static JsonObject json(Value.Entries entries) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        entries.entries().forEach((key, value) -> json.add(key, json(value)));
        return json.build();
    }

    private static JsonValue json(Value value) {
        return switch (value) {
            case Value.Word word -> word(word);
            case Value.Items items -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                items.values().forEach(item -> array.add(json(item)));
                yield array.build();
            }
            case Value.Entries entries -> json(entries);
            case Value.Nothing ignored -> JsonValue.NULL;
        };
    }

    private static JsonValue word(Value.Word word) {
        return switch (word.kind()) {
            case NUMBER -> number(word.text());
            case FLAG -> word.text().equals("true") || word.text().equals("1") ? JsonValue.TRUE : JsonValue.FALSE;
            case ANY, TEXT, PROSE, DATE -> Json.createValue(word.text());
        };
    }

    /** JSON has no word for what is not a number, nor for the infinite. */
    private static JsonValue number(String text) {
        try {
            return Json.createValue(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Json.createValue(text);
        }
    }

    static Value.Entries value(JsonObject object) {
        Map<String, Value> entries = new LinkedHashMap<>();
        object.forEach((key, value) -> entries.put(key, value(value)));
        return new Value.Entries(entries);
    }

    private static Value value(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> value((JsonObject) value);
            case ARRAY -> new Value.Items(values((JsonArray) value));
            case STRING -> new Value.Word(Value.Kind.TEXT, ((JsonString) value).getString());
            case NUMBER -> new Value.Word(Value.Kind.NUMBER, plain((JsonNumber) value));
            case TRUE -> new Value.Word(Value.Kind.FLAG, "true");
            case FALSE -> new Value.Word(Value.Kind.FLAG, "false");
            case NULL -> new Value.Nothing(OptionalInt.empty());
        };
    }

    private static List<Value> values(JsonArray array) {
        return array.stream().map(JsonValues::value).toList();
    }

    /** As XML Schema writes decimals: without an exponent. */
    private static String plain(JsonNumber number) {
        BigDecimal decimal = number.bigDecimalValue();
        return Math.abs(decimal.scale()) > MOST_ZEROS ? number.toString() : decimal.toPlainString();
    }
}
