package org.terreau.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What a notation such as YAML or JSON holds: a word, several values, values by their keys, or nothing. */
public sealed interface Value {

    /** Where it begins, counted from 1; empty where the notation doesn't tell. */
    OptionalInt line();

    /** What a word says of itself. */
    enum Kind {
        /** A notation that doesn't tell its kinds apart. */
        ANY,
        TEXT,
        /** A text in a language. */
        PROSE,
        /** A day, a month, a year: a text in JSON. */
        DATE,
        NUMBER,
        FLAG
    }

    record Word(Kind kind, String text, OptionalInt line) implements Value {

        public Word(Kind kind, String text) {
            this(kind, text, OptionalInt.empty());
        }
    }

    record Items(List<Value> values, OptionalInt line) implements Value {

        public Items {
            values = List.copyOf(values);
        }

        public Items(List<? extends Value> values) {
            this(List.copyOf(values), OptionalInt.empty());
        }
    }

    /** @param entries in their order */
    record Entries(Map<String, Value> entries, OptionalInt line) implements Value {

        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Entries(Map<String, Value> entries) {
            this(entries, OptionalInt.empty());
        }
    }

    record Nothing(OptionalInt line) implements Value {}

    /** The values of what takes one value or a list of them. */
    default List<Value> all() {
        return switch (this) {
            case Items items -> items.values();
            case Nothing ignored -> List.of();
            default -> List.of(this);
        };
    }
}
