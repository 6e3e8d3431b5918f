package org.terreau.web.search;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.terreau.address.Base;
import org.terreau.search.Facet;
import org.terreau.search.Found;
import org.terreau.search.Hit;
import org.terreau.web.json.Json;

/** What was found, for programs. */
record SearchJson(Base base, Locale locale) {

    JsonObject of(SearchAddress asked, Found found) {
        JsonArrayBuilder hits = Json.createArrayBuilder();
        found.hits().forEach(hit -> hits.add(hit(hit)));
        JsonArrayBuilder facets = Json.createArrayBuilder();
        found.facets().forEach(facet -> facets.add(facet(facet)));
        return Json.createObjectBuilder()
                .add("q", asked.q())
                .add("total", found.total())
                .add("page", asked.page())
                .add("hits", hits)
                .add("facets", facets)
                .build();
    }

    private JsonObjectBuilder hit(Hit hit) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("slug", hit.slug().value())
                .add("type", hit.type())
                .add("title", hit.title())
                .add("lang", hit.lang())
                .add("page", base.page(hit.slug()))
                .add("modified", hit.modifiedAt().toString())
                .add("excerpt", text(hit.excerpt()));
        hit.place().ifPresent(place -> json.add("latitude", place.latitude()).add("longitude", place.longitude()));
        return json;
    }

    private JsonObjectBuilder facet(Facet facet) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        facet.values()
                .forEach(value -> values.add(Json.createObjectBuilder()
                        .add("value", value.value())
                        .add("label", value.label().in(locale))
                        .add("count", value.count())
                        .add("chosen", value.chosen())));
        return Json.createObjectBuilder()
                .add("key", facet.key())
                .add("label", facet.label().in(locale))
                .add("cut", facet.cut())
                .add("values", values);
    }

    private static String text(List<Hit.Run> runs) {
        return runs.stream().map(Hit.Run::text).collect(Collectors.joining());
    }
}
