package org.terreau.web.view;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the interface says, in one language. The texts are in {@code texts/*_fr.properties} and {@code *_en.properties}
 * beside this package; the part of a key before its first dot names the file.
 */
public final class Texts {

    /** The languages of the interface, the first one being that of whoever asks for another. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<Locale, Texts> ALL = new ConcurrentHashMap<>();

    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
    }

    public static Texts in(Locale locale) {
        return ALL.computeIfAbsent(locale, Texts::new);
    }

    public Locale locale() {
        return locale;
    }

    /** The tag of the language: {@code fr}. */
    public String lang() {
        return locale.getLanguage();
    }

    /**
     * The text for a key, its {@code {0}} filled in as {@link MessageFormat} does.
     *
     * @throws MissingResourceException naming the key, where no file has it
     */
    public String of(String key, Object... values) {
        String file = key.substring(0, key.indexOf('.'));
        String pattern = ResourceBundle.getBundle(
                        "org.terreau.web.texts." + file,
                        locale,
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, locale).format(values);
    }

    /** The name of a language in this one: {@code français}. */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    /** A day as people write it, in Paris. */
    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(PARIS)
                .format(at);
    }

    /** A day written as {@code 2026-05-31}, as people write it. */
    public String date(String day) {
        return LocalDate.parse(day)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** A day and the time of it, in Paris. */
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(PARIS)
                .format(at);
    }
}
