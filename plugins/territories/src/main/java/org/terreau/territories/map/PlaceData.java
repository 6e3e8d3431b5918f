package org.terreau.territories.map;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Consumer;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;

/** Places as data, for whoever asks from wherever. */
record PlaceData(Commons commons, Viewing viewing, Places.Choice choice) {

    static final String GEOJSON = "application/geo+json";

    Response geoJson() {
        return answer(GEOJSON, new GeoJson(chosen(), base())::write);
    }

    Response elements() {
        return answer(MediaType.APPLICATION_JSON, new Elements(chosen(), base())::write);
    }

    private List<Place> chosen() {
        return Places.of(commons, viewing).only(choice).all();
    }

    /** What addresses begin with: as the IRI of a thing does. */
    private String base() {
        String thing = commons.asSeenBy(viewing.reader()).thing(new Slug("a")).getURI();
        return thing.substring(0, thing.length() - "/id/a".length());
    }

    private static Response answer(String type, Consumer<JsonGenerator> write) {
        StreamingOutput body = out -> {
            try (JsonGenerator json = Json.createGenerator(out)) {
                write.accept(json);
            }
        };
        return Response.ok(body, type)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
