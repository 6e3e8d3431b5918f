package org.terreau.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.terreau.shape.Shape;
import org.terreau.spi.PageType;
import org.terreau.type.PageTypes;
import org.terreau.web.view.Texts;

/** The schemas of pages of every type, as they are read and as they are written, in one language. */
final class PageSchemas {

    private static final String REF = "#/components/schemas/";

    private final PageTypes types;
    private final Locale locale;
    private final Texts texts;
    private final ShapeSchemas shapes;

    PageSchemas(PageTypes types, Locale locale) {
        this.types = types;
        this.locale = locale;
        this.texts = Texts.in(locale);
        this.shapes = new ShapeSchemas(types.schemes(), locale, REF);
    }

    /** All of them, by name. */
    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "TypeName",
                string("enum", types.all().stream().map(PageType::name).toList()));
        all.put("Page", oneOf("Page", "openapi.page-any"));
        all.put("PageInput", oneOf("Input", "openapi.input-any"));
        types.all().forEach(type -> {
            Shape shape = types.shape(type);
            all.put(type.name() + "Page", page(type.name(), shape));
            all.put(type.name() + "Input", input(type.name(), shape));
            all.put(type.name() + "Fields", shapes.fields(shape));
        });
        all.putAll(shapes.named());
        return all;
    }

    private Map<String, Object> oneOf(String suffix, String text) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        types.all().forEach(type -> mapping.put(type.name(), REF + type.name() + suffix));
        Map<String, Object> discriminator = new LinkedHashMap<>();
        discriminator.put("propertyName", "type");
        discriminator.put("mapping", mapping);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", texts.of(text));
        schema.put(
                "oneOf",
                types.all().stream().map(type -> ref(type.name() + suffix)).toList());
        schema.put("discriminator", discriminator);
        return schema;
    }

    private Map<String, Object> page(String type, Shape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("slug", text("openapi.page-slug"));
        properties.put("id", with(text("openapi.page-id"), "format", "uri"));
        properties.put("type", string("enum", List.of(type)));
        properties.put("title", text("openapi.page-title"));
        properties.put("lang", text("openapi.page-lang"));
        properties.put(
                "revision", with(with(described("integer", "openapi.page-revision"), "format", "int32"), "minimum", 1));
        properties.put("state", text("openapi.page-state"));
        properties.put("readers", readers("openapi.page-readers"));
        properties.put("fields", ref(type + "Fields"));
        properties.put("body", text("openapi.page-body"));
        properties.put("created", with(text("openapi.page-created"), "format", "date-time"));
        properties.put("modified", with(text("openapi.page-modified"), "format", "date-time"));
        properties.put("author", ref("Author"));
        properties.put("links", ref("PageLinks"));
        List<String> required = properties.keySet().stream()
                .filter(key -> !key.equals("readers") && !key.equals("state"))
                .toList();
        String label = shape.label().in(locale);
        return object(texts.of("openapi.page-of", label, shape.definition().in(locale)), required, properties);
    }

    private Map<String, Object> input(String type, Shape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", string("enum", List.of(type)));
        properties.put("slug", text("openapi.page-slug"));
        properties.put("title", with(text("openapi.page-title"), "maxLength", 300));
        properties.put("lang", with(text("openapi.page-lang"), "pattern", "^[a-z]{2,3}$"));
        properties.put("readers", readers("openapi.page-readers-input"));
        properties.put("fields", ref(type + "Fields"));
        properties.put("body", text("openapi.page-body"));
        properties.put("comment", text("openapi.comment"));
        return object(
                texts.of("openapi.input-of", shape.label().in(locale)),
                List.of("type", "title", "fields", "body"),
                properties);
    }

    private static Map<String, Object> object(
            String description, List<String> required, Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", description);
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, Object> readers(String text) {
        return with(
                with(described("array", text), "items", new LinkedHashMap<>(Map.of("type", "string"))), "minItems", 1);
    }

    private static Map<String, Object> ref(String name) {
        return new LinkedHashMap<>(Map.of("$ref", REF + name));
    }

    private Map<String, Object> text(String key) {
        return described("string", key);
    }

    private Map<String, Object> described(String type, String key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", texts.of(key));
        return schema;
    }

    private static Map<String, Object> string(String key, Object value) {
        return with(new LinkedHashMap<>(Map.of("type", "string")), key, value);
    }

    private static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
        schema.put(key, value);
        return schema;
    }
}
