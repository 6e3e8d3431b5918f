package org.terreau.shape;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;

/** The French and English messages beside a class, in {@code messages_fr.properties} and {@code messages_en.properties}. */
public final class Messages {

    private static final Set<Locale> LOCALES = Set.of(Locale.FRENCH, Locale.ENGLISH);

    private final Map<Locale, Properties> texts = new HashMap<>();

    /** Reads the messages of the package that a class is in. */
    public Messages(Class<?> anchor) {
        LOCALES.forEach(locale -> texts.put(locale, load(anchor, "messages_" + locale + ".properties")));
    }

    /**
     * A message in each language.
     *
     * @param values put in place of {0}, {1} …; a {@link Localized} one in the language of the message
     */
    public Localized message(String key, Object... values) {
        Map<String, String> message = new LinkedHashMap<>();
        texts.forEach((locale, all) -> message.put(locale.getLanguage(), format(text(all, key), locale, values)));
        return new Localized(message);
    }

    Set<String> keys(Locale locale) {
        return texts.get(locale).stringPropertyNames();
    }

    private static String text(Properties all, String key) {
        String text = all.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("No message " + key, Messages.class.getName(), key);
        }
        return text;
    }

    private static String format(String pattern, Locale locale, Object... values) {
        Object[] shown = Arrays.stream(values)
                .map(value -> value instanceof Localized text
                        ? text.in(locale)
                        : value instanceof Integer ? value : String.valueOf(value))
                .toArray();
        return new MessageFormat(pattern, locale).format(shown);
    }

    private static Properties load(Class<?> anchor, String file) {
        try (Reader reader = new InputStreamReader(anchor.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
