package org.terreau.web.view;

import java.text.MessageFormat;
import java.util.Locale;
import org.terreau.spi.view.Words;
import org.terreau.type.Plugins;

/** What the core and all plugins say, in one language. The part of a key before its first dot tells whose it is. */
record AllWords(Texts texts, Plugins plugins) implements Words {

    @Override
    public Locale locale() {
        return texts.locale();
    }

    @Override
    public String t(String key, Object... values) {
        return plugins.message(key, locale())
                .map(pattern -> new MessageFormat(pattern, locale()).format(values))
                .orElseGet(() -> texts.of(key, values));
    }
}
