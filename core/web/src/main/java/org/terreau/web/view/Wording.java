package org.terreau.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.terreau.spi.view.Words;
import org.terreau.type.Plugins;

/** Gives the words of the core and of all plugins, in a language. */
@ApplicationScoped
public class Wording {

    private final Plugins plugins;

    protected Wording() {
        this(null);
    }

    @Inject
    public Wording(Plugins plugins) {
        this.plugins = plugins;
    }

    public Words in(Locale locale) {
        return new AllWords(Texts.in(locale), plugins);
    }
}
