package org.terreau.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A way of reading words, each with index fields of its own: a query is read in all of them. */
enum Language {
    FRENCH("fr"),
    ENGLISH("en"),
    /** For every other language: letters without accents or case, no stemming. */
    OTHER("xx");

    private static final List<String> KINDS = List.of("title", "fields", "body");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The name of its analyzer, and what its fields end with. */
    String tag() {
        return tag;
    }

    /** @param lang a language tag, such as {@code fr} or {@code en-gb} */
    static Language of(String lang) {
        return Stream.of(FRENCH, ENGLISH)
                .filter(language -> lang.equals(language.tag) || lang.startsWith(language.tag + "-"))
                .findFirst()
                .orElse(OTHER);
    }

    String title() {
        return KINDS.get(0) + "_" + tag;
    }

    String fields() {
        return KINDS.get(1) + "_" + tag;
    }

    String body() {
        return KINDS.get(2) + "_" + tag;
    }

    static List<Language> all() {
        return Arrays.asList(values());
    }
}
