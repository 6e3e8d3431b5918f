package org.terreau.web.view;

import java.util.Locale;
import java.util.Optional;

/** A language of the interface. */
public record Language(Locale locale) {

    /** That of whoever asks for none that there is. */
    public static final Language FIRST = new Language(Texts.LANGUAGES.getFirst());

    /** The one with this tag; empty where there is none. */
    public static Optional<Language> of(String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .map(Language::new)
                .findFirst();
    }

    /** What fits this {@code Accept-Language} best. */
    public static Language accepted(String header) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), Texts.LANGUAGES))
                    .map(Language::new)
                    .orElse(FIRST);
        } catch (IllegalArgumentException notALanguageRange) {
            return FIRST;
        }
    }

    public String tag() {
        return locale.getLanguage();
    }
}
