package org.terreau.territories.map;

import jakarta.json.stream.JsonGenerator;
import java.util.List;

/**
 * Writes places as GoGoCarto gives its own: all at once, each with {@code id}, {@code name}, {@code geo} and
 * {@code categories}. It drops whatever is missing from a later reading, so there are no pages.
 */
record Elements(List<Place> places, String base) {

    private static final String LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/";

    void write(JsonGenerator json) {
        json.writeStartObject()
                .write("licence", LICENCE)
                .write("ontology", "gogofull")
                .writeStartArray("data");
        places.forEach(place -> element(json, place));
        json.writeEnd().writeEnd();
    }

    private void element(JsonGenerator json, Place place) {
        json.writeStartObject()
                .write("id", base + "/id/" + place.slug())
                .write("name", place.link().name())
                .writeStartObject("geo")
                .write("latitude", place.latitude())
                .write("longitude", place.longitude())
                .writeEnd()
                .write("sourceKey", base)
                .write("url", base + place.link().address())
                .write("updatedAt", place.changed())
                .writeStartArray("categories")
                .write(place.type().label());
        place.terms().forEach(term -> json.write(term.label()));
        json.writeEnd().writeEnd();
    }
}
