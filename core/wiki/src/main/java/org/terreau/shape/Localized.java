package org.terreau.shape;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text in one or more languages.
 *
 * @param texts by language tag in lower case; the empty tag stands for a text that doesn't say its language
 */
public record Localized(Map<String, String> texts) {

    private static final Localized NONE = new Localized(Map.of());

    public Localized {
        Map<String, String> sorted = new TreeMap<>();
        texts.forEach((language, text) -> sorted.put(language.toLowerCase(Locale.ROOT), text));
        texts = Collections.unmodifiableMap(sorted);
    }

    public static Localized none() {
        return NONE;
    }

    /** The same text whatever the language: a name, a code. */
    public static Localized same(String text) {
        return new Localized(Map.of("", text));
    }

    public static Localized of(String french, String english) {
        return new Localized(Map.of("fr", french, "en", english));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The text for a reader: in their language, else in French, in English, in any; blank where there is none. */
    public String in(Locale locale) {
        return language(locale).map(texts::get).orElse("");
    }

    /** The language of the text that {@link #in} gives; empty where there is no text. */
    public Optional<String> language(Locale locale) {
        return best(locale, List.copyOf(texts.keySet()));
    }

    /** This text, or the other where this one has none. */
    public Localized or(Localized other) {
        return isEmpty() ? other : this;
    }

    /** Which of the languages at hand serves a reader best. */
    static Optional<String> best(Locale locale, List<String> languages) {
        return Stream.of(locale.toLanguageTag().toLowerCase(Locale.ROOT), locale.getLanguage(), "fr", "en")
                .filter(languages::contains)
                .findFirst()
                .or(() -> languages.stream().findFirst());
    }
}
