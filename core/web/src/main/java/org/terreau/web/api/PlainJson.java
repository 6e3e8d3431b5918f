package org.terreau.web.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.terreau.web.json.Json;

/** JSON from maps, lists and plain values. */
final class PlainJson {

    private PlainJson() {}

    static JsonValue of(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                map.forEach((key, each) -> object.add(key.toString(), of(each)));
                yield object.build();
            }
            case Collection<?> list -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                list.forEach(each -> array.add(of(each)));
                yield array.build();
            }
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case BigDecimal number -> Json.createValue(number);
            case Integer number -> Json.createValue(number);
            default -> Json.createValue(value.toString());
        };
    }
}
