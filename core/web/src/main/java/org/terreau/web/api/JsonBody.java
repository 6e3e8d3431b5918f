package org.terreau.web.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.terreau.web.json.Json;
import org.terreau.web.session.LimitedBody;

/**
 * Reads the JSON object that a request sent. Event by event, since what a whole reader makes of keys that come twice,
 * of nesting without end and of numbers of a million digits differs from one to the next.
 */
final class JsonBody {

    /** In bytes: a body and fields of the greatest size, escaped. */
    static final int LIMIT = 4 * 1024 * 1024;

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 1_000;

    private final JsonParser parser;

    private JsonBody(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws ApiProblem saying where it is malformed; a key that comes twice is malformed too */
    static JsonObject read(InputStream in) throws IOException {
        try (JsonParser parser = Json.createParser(new StringReader(text(LimitedBody.read(in, LIMIT))))) {
            try {
                return new JsonBody(parser).read();
            } catch (JsonParsingException e) {
                throw malformed(e.getLocation());
            } catch (JsonException | NoSuchElementException | IllegalStateException cutShort) {
                throw malformed(parser.getLocation());
            }
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ApiProblem(400, "api.not-utf8");
        }
    }

    private static ApiProblem malformed(JsonLocation at) {
        return new ApiProblem(
                        400, "api.malformed", Long.toString(at.getLineNumber()), Long.toString(at.getColumnNumber()))
                .member("line", Json.createValue(at.getLineNumber()))
                .member("column", Json.createValue(at.getColumnNumber()));
    }

    private JsonObject read() {
        if (parser.next() != Event.START_OBJECT) {
            throw new ApiProblem(400, "api.no-object");
        }
        JsonObject object = object(1);
        if (parser.hasNext()) {
            throw malformed(parser.getLocation());
        }
        return object;
    }

    private JsonObject object(int depth) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        Set<String> keys = new HashSet<>();
        while (parser.next() != Event.END_OBJECT) {
            String key = parser.getString();
            if (!keys.add(key)) {
                throw malformed(parser.getLocation());
            }
            object.add(key, value(parser.next(), depth));
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth));
        }
        return array.build();
    }

    private JsonValue value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new ApiProblem(400, "api.unreadable");
        }
        return switch (event) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> Json.createValue(parser.getString());
            case VALUE_NUMBER -> number();
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw malformed(parser.getLocation());
        };
    }

    private JsonValue number() {
        if (parser.getString().length() > LONGEST_NUMBER) {
            throw malformed(parser.getLocation());
        }
        return Json.createValue(parser.getBigDecimal());
    }
}
