package org.terreau.web.type;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of a list. */
public enum ListForm {
    HTML("text/html", "", "application/xhtml+xml"),
    JSON("application/json", ".json"),
    CSV("text/csv", ".csv"),
    GEO_JSON("application/geo+json", ".geojson", "application/vnd.geo+json"),
    TURTLE("text/turtle", ".ttl", "application/x-turtle");

    private final String suffix;
    private final List<String> mediaTypes;

    ListForm(String mediaType, String suffix, String... aliases) {
        this.suffix = suffix;
        this.mediaTypes =
                Stream.concat(Stream.of(mediaType), Arrays.stream(aliases)).toList();
    }

    /** The form that the end of an address asks for. */
    static Optional<ListForm> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(form -> !suffix.isEmpty() && form.suffix.equals(suffix))
                .findFirst();
    }

    String suffix() {
        return suffix;
    }

    List<String> mediaTypes() {
        return mediaTypes;
    }

    String mediaType() {
        return mediaTypes.getFirst();
    }

    String contentType() {
        return mediaType() + ";charset=utf-8";
    }
}
