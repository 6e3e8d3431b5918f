package org.terreau.territories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A question to the graph, in the file of its name beside this class. */
public enum Question {
    ACTORS_OF_TERRITORY,
    INITIATIVES_OF_TERRITORY,
    COOPERATIONS_OF_TERRITORY,
    AROUND_TERRITORY,
    RESOURCES_AND_NEEDS,
    MATCHES_OF_TERRITORY,
    THINGS,
    STEPS_OF_NARRATIVE,
    TRAJECTORY,
    CONTACTS,
    COOPERATIONS_OF_ACTOR,
    INITIATIVES_OF_ACTOR,
    TERRITORIES,
    ACTORS_BY_TERRITORY,
    INITIATIVES_BY_TERRITORY,
    COOPERATIONS_BY_TERRITORY,
    FIGURES,
    NETWORK_OF_TERRITORY,
    PLACES,
    COMPARED,
    NUMBERS,
    OFFICIAL_PAGES,
    LINKED_TO_OFFICIAL,
    ABOUT_TERRITORY,
    INSTRUMENTS_OF_TERRITORY;

    private final String text;

    Question() {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rq";
        try (InputStream in = Question.class.getResourceAsStream(file)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In SPARQL. */
    public String text() {
        return text;
    }
}
