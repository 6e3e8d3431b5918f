package org.terreau.web.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.terreau.shape.Concept;
import org.terreau.shape.Precision;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Scheme;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.web.view.Texts;

/**
 * JSON Schemas (2020-12) of what shapes let be said, in one language: labels become titles, help becomes descriptions,
 * cardinalities, patterns and lists of terms become rules. They say how {@code org.terreau.transfer} writes fields.
 */
final class ShapeSchemas {

    /** The slug of a page, or the path of what an authority knows. */
    private static final String TOPIC = "^([a-z0-9]+(-[a-z0-9]+)*|[a-z]+(/[A-Za-z0-9-]+)+)$";

    private static final Map<Precision, String> PRECISIONS = Map.of(
            Precision.YEAR, "-?[0-9]{4,}",
            Precision.MONTH, "-?[0-9]{4,}-[0-9]{2}",
            Precision.DAY, "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}",
            Precision.MOMENT, "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T.+");

    private final Schemes schemes;
    private final Locale locale;
    private final Texts texts;
    private final String prefix;
    private final Map<String, Object> named = new LinkedHashMap<>();

    /** @param prefix of references to the schemas that several share: {@code #/components/schemas/} */
    ShapeSchemas(Schemes schemes, Locale locale, String prefix) {
        this.schemes = schemes;
        this.locale = locale;
        this.texts = Texts.in(locale);
        this.prefix = prefix;
    }

    /** The schemas that those made so far refer to, by name: of parts and of lists of terms. */
    Map<String, Object> named() {
        return named;
    }

    /** The object under {@code fields} in a page of a type. */
    Map<String, Object> fields(Shape shape) {
        Map<String, Object> schema = object(shape, new LinkedHashMap<>());
        schema.put("description", texts.of("openapi.fields-of", label(shape)));
        return schema;
    }

    private Map<String, Object> object(Shape shape, Map<String, Object> properties) {
        shape.properties().forEach(property -> properties.put(property.key(), property(property)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("title", label(shape));
        put(schema, "description", shape.definition().in(locale));
        List<String> required = shape.properties().stream()
                .filter(property -> property.required() && isAlwaysSeen(property.range()))
                .map(Property::key)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** What refers to a page may be missing for who may not read that page. */
    private static boolean isAlwaysSeen(Range range) {
        return !(range instanceof Range.Topic);
    }

    private Map<String, Object> property(Property property) {
        Map<String, Object> value = value(property);
        if (!property.repeatable() || property.range() instanceof Range.LangText) {
            return described(property, value);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", value);
        if (property.required() && isAlwaysSeen(property.range())) {
            list.put("minItems", property.min());
        }
        property.max().ifPresent(max -> list.put("maxItems", max));
        return described(property, list);
    }

    private Map<String, Object> described(Property property, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("title", property.name().in(locale));
        String help = property.help().in(locale);
        String more = schema.getOrDefault("description", "").toString();
        put(described, "description", (help + " " + more).strip());
        schema.forEach(described::putIfAbsent);
        return described;
    }

    private Map<String, Object> value(Property property) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (property.range()) {
            case Range.Text ignored -> schema.put("type", "string");
            case Range.Outline ignored -> schema.put("type", "string");
            case Range.LangText range -> byLanguage(schema, range, property.pattern());
            case Range.Numeric number -> number(schema, number);
            case Range.Flag ignored -> schema.put("type", "boolean");
            case Range.Date date -> date(schema, date.precisions());
            case Range.Uri ignored -> {
                schema.put("type", "string");
                schema.put("format", "iri");
            }
            case Range.Choice choice -> {
                schema.put("type", "string");
                schema.put("enum", choice.values());
            }
            case Range.Concept concept -> schema.put("$ref", prefix + terms(schemes.scheme(concept.scheme())));
            case Range.Topic topic -> topic(schema, topic);
            case Range.Part part -> schema.put("$ref", prefix + part(part.shape()));
        }
        if (property.range() instanceof Range.Text) {
            property.pattern().ifPresent(pattern -> schema.put("pattern", pattern));
        }
        return schema;
    }

    private void byLanguage(Map<String, Object> schema, Range.LangText range, Optional<String> pattern) {
        Map<String, Object> text = new LinkedHashMap<>(Map.of("type", "string"));
        pattern.ifPresent(form -> text.put("pattern", form));
        schema.put("type", "object");
        schema.put("description", texts.of("openapi.texts"));
        schema.put("additionalProperties", range.oneEach() ? text : list(text));
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", items);
        return list;
    }

    private static void number(Map<String, Object> schema, Range.Numeric number) {
        schema.put("type", number.whole() ? "integer" : "number");
        if (number.whole()) {
            schema.put("format", "int64");
        }
        Optional<BigDecimal> natural = number.datatype().endsWith("#nonNegativeInteger")
                ? Optional.of(BigDecimal.ZERO)
                : number.datatype().endsWith("#positiveInteger") ? Optional.of(BigDecimal.ONE) : Optional.empty();
        number.least().or(() -> natural).ifPresent(least -> schema.put("minimum", least));
        number.most().ifPresent(most -> schema.put("maximum", most));
    }

    private static void date(Map<String, Object> schema, Set<Precision> precisions) {
        schema.put("type", "string");
        if (precisions.equals(Set.of(Precision.DAY))) {
            schema.put("format", "date");
            return;
        }
        schema.put(
                "pattern",
                new TreeSet<>(precisions).stream().map(PRECISIONS::get).collect(Collectors.joining("|", "^(", ")$")));
    }

    private void topic(Map<String, Object> schema, Range.Topic topic) {
        schema.put("type", "string");
        schema.put("pattern", TOPIC);
        schema.put("description", texts.of("openapi.slug-of", String.join(", ", new TreeSet<>(topic.types()))));
    }

    /** The name of the schema of a part, which is made where there is none yet. */
    private String part(Shape shape) {
        String name = shape.localName() + "Part";
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            Map<String, Object> id = new LinkedHashMap<>();
            id.put("type", "string");
            id.put("description", texts.of("openapi.part-id"));
            named.put(name, object(shape, new LinkedHashMap<>(Map.of("id", id))));
        }
        return name;
    }

    private String terms(Scheme scheme) {
        String name = camel(scheme.iri()) + "Term";
        named.computeIfAbsent(name, any -> {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "string");
            schema.put("title", scheme.label().in(locale));
            schema.put(
                    "description",
                    scheme.concepts().stream()
                            .map(concept ->
                                    concept.key() + ": " + concept.label().in(locale))
                            .collect(Collectors.joining("\n")));
            schema.put("enum", scheme.concepts().stream().map(Concept::key).toList());
            schema.put(
                    "x-enum-descriptions",
                    scheme.concepts().stream()
                            .map(concept -> concept.label().in(locale))
                            .toList());
            return schema;
        });
        return name;
    }

    private static String camel(String iri) {
        String local = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return Arrays.stream(local.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private String label(Shape shape) {
        return shape.label().in(locale);
    }

    private static void put(Map<String, Object> schema, String key, String text) {
        if (!text.isBlank()) {
            schema.put(key, text);
        }
    }
}
