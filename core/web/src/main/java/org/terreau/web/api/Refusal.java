package org.terreau.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import org.terreau.shape.Localized;
import org.terreau.web.json.Json;
import org.terreau.web.view.Texts;

/**
 * One thing in what was sent that can't be saved.
 *
 * @param pointer to where it is, a JSON Pointer (RFC 6901)
 * @param rule that it breaks
 * @param value what was sent, where it is a word
 */
record Refusal(String pointer, String rule, Localized detail, Optional<String> value) {

    private static final int LONGEST_VALUE = 500;

    /** A refusal whose sentence is {@code api.rule.…} of the interface's texts. */
    static Refusal of(String pointer, String rule, Optional<String> value, Object... details) {
        String key = "api.rule-" + rule;
        return new Refusal(
                pointer,
                rule,
                Localized.of(
                        Texts.in(Locale.FRENCH).of(key, details),
                        Texts.in(Locale.ENGLISH).of(key, details)),
                value);
    }

    JsonObject json(Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("pointer", pointer)
                .add("rule", rule)
                .add("detail", detail.in(locale));
        value.map(sent -> sent.length() > LONGEST_VALUE ? sent.substring(0, LONGEST_VALUE) + "…" : sent)
                .ifPresent(sent -> json.add("value", sent));
        return json.build();
    }
}
