package org.terreau.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.transfer.Way;

/** What a program sent, and all that is wrong with it. */
final class Sent {

    private final JsonObject json;
    private final List<Refusal> refusals = new ArrayList<>();

    Sent(JsonObject json) {
        this.json = json;
    }

    JsonObject json() {
        return json;
    }

    void refuse(String key, String rule, Optional<String> value, Object... details) {
        add(Refusal.of(Way.ROOT.under(key).pointer(), rule, value, details));
    }

    void add(Refusal refusal) {
        refusals.add(refusal);
    }

    boolean isRefused(String pointer) {
        return refusals.stream().anyMatch(refusal -> refusal.pointer().equals(pointer));
    }

    /** @throws ApiProblem with all that is wrong, if anything is */
    void check() {
        if (!refusals.isEmpty()) {
            throw ApiProblem.refused(refusals);
        }
    }

    /** Nothing that was sent is passed over in silence. */
    void refuseOthersThan(Set<String> known) {
        json.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> refuse(
                        key,
                        "unknownKey",
                        Optional.empty(),
                        known.stream().sorted().collect(Collectors.joining(", "))));
    }

    void require(String key) {
        if (!has(key)) {
            refuse(key, "required", Optional.empty());
        }
    }

    boolean has(String key) {
        return json.containsKey(key) && json.get(key).getValueType() != JsonValue.ValueType.NULL;
    }

    /** The text under a key; empty where there is none, and where it is something else. */
    Optional<String> text(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!(json.get(key) instanceof JsonString string)) {
            refuse(key, "text", Optional.empty());
            return Optional.empty();
        }
        if (string.getString().indexOf(0) >= 0
                || string.getString().codePoints().anyMatch(Sent::isHalfACharacter)) {
            refuse(key, "character", Optional.empty());
            return Optional.empty();
        }
        return Optional.of(string.getString());
    }

    /** The texts of a list; empty where there is none, and where it is something else. */
    Optional<List<String>> texts(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (json.get(key) instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return Optional.of(array.getValuesAs(JsonString::getString));
        }
        refuse(key, "texts", Optional.empty());
        return Optional.empty();
    }

    /** The object under a key; an empty one where there is none, and where it is something else. */
    JsonObject object(String key) {
        if (!has(key) || json.get(key) instanceof JsonObject) {
            return has(key) ? json.getJsonObject(key) : JsonValue.EMPTY_JSON_OBJECT;
        }
        refuse(key, "object", Optional.empty());
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
