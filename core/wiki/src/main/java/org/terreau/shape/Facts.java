package org.terreau.shape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.spi.authority.Entry;
import org.terreau.spi.page.Slug;

/** What a page says about its thing, to be read in a box: texts are in the reader's language. */
public record Facts(List<Section> sections) {

    /** Facts under one heading; blank for those without a group. */
    public record Section(String label, List<Fact> facts) {}

    /** One field that has a value. */
    public record Fact(String key, String label, List<Value> values) {}

    /** One value, of the kind by which it is shown. */
    public sealed interface Value {

        /** @param language tag; empty for a text that says none */
        record Text(String text, Optional<String> language) implements Value {}

        /** @param raw as programs read it */
        record Figure(String text, String raw) implements Value {}

        /** @param raw for the datetime attribute */
        record Date(String text, String raw) implements Value {}

        /** An address outside that is safe to follow. */
        record Link(String address) implements Value {}

        record Page(Slug slug, String title, String type) implements Value {}

        /** What an authority knows: {@link Entry#address} leads to it. */
        record Registered(String path, Entry entry) implements Value {}

        record Term(String iri, String label) implements Value {}

        /** @param fragment its name in the thing's IRI */
        record Part(String fragment, List<Fact> facts) implements Value {}
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /**
     * The facts in the order of the shape, without empty ones.
     *
     * @param readable the pages that the reader may read: what refers to others is left out
     */
    public static Facts of(
            Shape shape,
            String thing,
            Fields fields,
            Locale locale,
            Topics readable,
            Schemes schemes,
            Authorities authorities,
            Base base) {
        return new FactReader(fields, locale, readable, schemes, authorities, base).read(shape, thing);
    }
}
