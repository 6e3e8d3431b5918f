package org.terreau.territories;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.terreau.spi.view.Words;

/** What a template of this plugin makes of a model, with the messages of this plugin. */
final class Shown {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Shown() {}

    static String html(String template, Locale locale, Object model) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, Map.of("words", words(locale), "it", model), out);
        return out.toString();
    }

    static Words words(Locale locale) {
        ResourceBundle messages = ResourceBundle.getBundle("org.terreau.territories.messages", locale);
        return new Words() {
            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public String t(String key, Object... values) {
                return new MessageFormat(messages.getString(key), locale).format(values);
            }
        };
    }
}
