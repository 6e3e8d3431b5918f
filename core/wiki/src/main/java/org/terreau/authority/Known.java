package org.terreau.authority;

import java.util.Locale;
import org.terreau.spi.authority.Authority;
import org.terreau.spi.authority.Entry;

/**
 * A thing that an authority knows.
 *
 * @param iri under which pages link to it
 */
public record Known(Authority authority, String id, String iri) {

    /** What it is called does not depend on who reads; what it is, and what tells it from others, does. */
    private static final Locale ANY = Locale.FRENCH;

    /** Names it among all that authorities know: {@code official/commune/21166}. */
    public String path() {
        return authority.name() + '/' + id;
    }

    public Entry entry(Locale locale) {
        return authority.find(id, locale).orElseThrow();
    }

    public String title() {
        return entry(ANY).title();
    }

    /** How it is shown in an input, and can be typed: {@code Chenôve [official/commune/21166]}. */
    public String written() {
        return title() + " [" + path() + "]";
    }
}
