package org.terreau.type;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.terreau.spi.authority.Authority;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.MenuEntry;

/** What a plugin says to people, in French and in English. */
final class PluginMessages {

    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Map<Locale, Properties> texts = new HashMap<>();

    /** @throws PluginRefused naming the file or the key that is missing in one of the languages */
    PluginMessages(Contribution plugin) {
        plugin.messages().ifPresent(name -> LOCALES.forEach(locale -> texts.put(locale, read(name, locale))));
        Set<String> all = new TreeSet<>(named(plugin));
        texts.values().forEach(some -> all.addAll(some.stringPropertyNames()));
        all.forEach(key -> check(plugin.plugin(), key));
    }

    /** The pattern for a key. */
    Optional<String> text(String key, Locale locale) {
        return Optional.ofNullable(texts.get(locale)).map(some -> some.getProperty(key));
    }

    private void check(String plugin, String key) {
        if (!key.startsWith(plugin + ".")) {
            throw new PluginRefused("foreign", key, plugin + ".");
        }
        for (Locale locale : LOCALES) {
            if (text(key, locale).isEmpty()) {
                throw new PluginRefused("unsaid", key, locale.getLanguage());
            }
        }
    }

    /** The keys that what it adds refers to. */
    private static Collection<String> named(Contribution plugin) {
        return PluginRefused.unless(
                "throws",
                "message",
                () -> Stream.of(
                                plugin.menu().stream().map(MenuEntry::key),
                                plugin.columns().stream().map(Column::message),
                                plugin.filters().stream().map(Filter::message),
                                plugin.authorities().stream().map(Authority::message),
                                plugin.workflows().stream()
                                        .flatMap(workflow -> workflow.messages(plugin.plugin()).values().stream()))
                        .flatMap(keys -> keys)
                        .toList());
    }

    private static Properties read(String name, Locale locale) {
        String file = name + "_" + locale.getLanguage() + ".properties";
        String text = ClassPath.text(file).orElseThrow(() -> new PluginRefused("speechless", file));
        return PluginRefused.unless("unreadable", file, () -> parsed(text));
    }

    private static Properties parsed(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
