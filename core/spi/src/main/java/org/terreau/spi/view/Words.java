package org.terreau.spi.view;

import java.util.Locale;

/**
 * What the interface says, in the reader's language: the messages of the plugins and of the core. To be injected where a
 * request is answered.
 */
public interface Words {

    Locale locale();

    /**
     * The message for a key, its {@code {0}} filled in as {@link java.text.MessageFormat} does.
     *
     * @throws java.util.MissingResourceException naming the key, where there is none
     */
    String t(String key, Object... values);
}
