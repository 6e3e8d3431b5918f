package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.terreau.address.Base;
import org.terreau.type.PageTypes;
import org.terreau.web.view.Texts;

/** The API's document (OpenAPI 3.1), made once in each language from what is always so and from the shapes. */
@ApplicationScoped
public class ApiDocument {

    private static final String KEY = "openapi.";

    private final PageTypes types;
    private final Base base;
    private final Map<Locale, Text> made = new ConcurrentHashMap<>();

    protected ApiDocument() {
        this(null, null);
    }

    @Inject
    public ApiDocument(PageTypes types, Base base) {
        this.types = types;
        this.base = base;
    }

    /** The document in its two notations. */
    public record Text(String json, String yaml) {}

    public Text in(Locale locale) {
        return made.computeIfAbsent(locale, this::make);
    }

    private Text make(Locale locale) {
        Map<String, Object> document = map(spoken(load(), Texts.in(locale)));
        Map<String, Object> whole = new LinkedHashMap<>();
        document.forEach((key, value) -> {
            whole.put(key, value);
            if (key.equals("info")) {
                whole.put("servers", List.of(Map.of("url", base.toString().replaceAll("/$", ""))));
            }
        });
        map(map(document.get("components")).get("schemas")).putAll(new PageSchemas(types, locale).all());
        JsonValue json = PlainJson.of(whole);
        return new Text(json.toString(), yaml(whole));
    }

    private static Object load() {
        try (InputStream in = ApiDocument.class.getResourceAsStream("openapi.yaml")) {
            return new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with the texts in the place of their keys. */
    private static Object spoken(Object value, Texts texts) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> spoken = new LinkedHashMap<>();
                map.forEach((key, each) -> spoken.put(key.toString(), spoken(each, texts)));
                yield spoken;
            }
            case List<?> list -> {
                List<Object> spoken = new ArrayList<>();
                list.forEach(each -> spoken.add(spoken(each, texts)));
                yield spoken;
            }
            case String text -> text.startsWith(KEY) ? texts.of(text) : text;
            default -> value;
        };
    }

    private static String yaml(Object document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDereferenceAliases(true)
                .setSplitLines(false)
                .build();
        return new Dump(settings).dumpToString(document);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
