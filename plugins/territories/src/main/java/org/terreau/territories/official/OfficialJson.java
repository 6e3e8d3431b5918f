package org.terreau.territories.official;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/** Official territories, for programs: our own forms, and others. */
final class OfficialJson {

    /** As {@link jakarta.json.Json} finds it, which looks for it at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final OfficialSource SOURCE = OfficialSource.read();

    private final OfficialTerritories territories;

    OfficialJson(OfficialTerritories territories) {
        this.territories = territories;
    }

    JsonObject suggestions(String typed, List<OfficialTerritory> found) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        found.forEach(territory -> items.add(described(territory)));
        return withSource(JSON.createObjectBuilder().add("q", typed).add("territories", items));
    }

    JsonObject one(OfficialTerritory territory) {
        JsonObjectBuilder members = JSON.createObjectBuilder();
        for (OfficialKind kind : OfficialKind.values()) {
            int count = territories.count(territory.official(), kind);
            if (count > 0) {
                members.add(kind.word(), count);
            }
        }
        return withSource(described(territory).add("members", members));
    }

    private JsonObjectBuilder described(OfficialTerritory territory) {
        JsonObjectBuilder json = named(territory).add("class", territory.kind().igeo());
        json.add("territoryKind", territory.kind().concept());
        territory.population().ifPresent(population -> json.add("population", population));
        JsonArrayBuilder wider = JSON.createArrayBuilder();
        territories.containing(territory).forEach(one -> wider.add(named(one)));
        return json.add("postcodes", JSON.createArrayBuilder(territory.postcodes()))
                .add("within", wider);
    }

    private static JsonObjectBuilder named(OfficialTerritory territory) {
        String kind = territory.kind().word();
        return JSON.createObjectBuilder()
                .add("kind", kind)
                .add("code", territory.code())
                .add("name", territory.name())
                .add("address", OfficialTerritoriesResource.ADDRESS + '/' + kind + '/' + territory.code());
    }

    private static JsonObject withSource(JsonObjectBuilder answer) {
        return answer.add(
                        "source",
                        JSON.createObjectBuilder()
                                .add("publishers", SOURCE.publishers())
                                .add("release", SOURCE.release())
                                .add("address", SOURCE.address())
                                .add("date", SOURCE.date().toString()))
                .add(
                        "licence",
                        JSON.createObjectBuilder()
                                .add("name", SOURCE.licence())
                                .add("address", SOURCE.licenceAddress()))
                .build();
    }
}
