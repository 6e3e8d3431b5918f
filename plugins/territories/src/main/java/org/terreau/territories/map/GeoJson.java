package org.terreau.territories.map;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.terreau.territories.Term;

/**
 * Writes places as a GeoJSON FeatureCollection (RFC 7946): points with flat properties, which the map of this commons,
 * GoGoCarto, uMap and QGIS read.
 */
record GeoJson(List<Place> places, String base) {

    void write(JsonGenerator json) {
        json.writeStartObject().write("type", "FeatureCollection").writeStartArray("features");
        places.forEach(place -> feature(json, place));
        json.writeEnd().writeEnd();
    }

    private void feature(JsonGenerator json, Place place) {
        json.writeStartObject()
                .write("type", "Feature")
                .write("id", base + "/id/" + place.slug())
                .writeStartObject("geometry")
                .write("type", "Point")
                .writeStartArray("coordinates")
                .write(place.longitude())
                .write(place.latitude())
                .writeEnd()
                .writeEnd()
                .writeStartObject("properties")
                .write("name", place.link().name())
                .write("lang", place.link().lang())
                .write("page", place.link().address())
                .write("type", place.type().key())
                .write("updatedAt", place.changed());
        place.kind().ifPresent(kind -> json.write("kind", kind.label()));
        if (!place.fields().isEmpty()) {
            json.write(
                    "categories",
                    String.join(", ", place.fields().stream().map(Term::label).toList()));
        }
        json.writeEnd().writeEnd();
    }
}
