package org.terreau.web.admin;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.terreau.change.ProjectionState;
import org.terreau.change.SetAside;
import org.terreau.job.JobState;
import org.terreau.web.json.Json;

/** How the commons stands, for programs. */
final class StandingJson {

    private StandingJson() {}

    static JsonObject of(Standing standing) {
        return Json.createObjectBuilder()
                .add("serves", standing.serves())
                .add("projections", all(standing.projections(), StandingJson::projection))
                .add("jobs", all(standing.jobs(), StandingJson::job))
                .add("setAside", all(standing.aside(), StandingJson::page))
                .add("plugins", Json.createArrayBuilder(standing.plugins()))
                .add("refusedPlugins", all(standing.refused(), StandingJson::plugin))
                .build();
    }

    private static JsonObjectBuilder projection(ProjectionState state) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", state.name())
                .add("position", state.position())
                .add("behind", state.behind())
                .add("setAside", state.aside())
                .add("bytes", state.bytes())
                .add("serves", state.serves());
        state.rebuild()
                .ifPresent(rebuilt -> json.add("rebuilt", rebuilt.pages()).add("toRebuild", rebuilt.total()));
        state.trouble().ifPresent(trouble -> json.add("trouble", trouble));
        return json;
    }

    private static JsonObjectBuilder job(JobState state) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", state.name())
                .add("asked", state.asked())
                .add("running", state.running().isPresent());
        state.running()
                .ifPresent(running -> json.add("node", running.node())
                        .add("since", running.since().toString())
                        .add("done", running.done())
                        .add("total", running.total())
                        .add("saying", running.saying()));
        state.last().ifPresent(last -> {
            json.add("ended", last.ended().toString())
                    .add("failed", last.failed())
                    .add("said", last.saying());
            last.error().ifPresent(error -> json.add("error", error));
        });
        return json;
    }

    private static JsonObjectBuilder page(SetAside page) {
        return Json.createObjectBuilder()
                .add("projection", page.projection())
                .add("page", page.slug().value())
                .add("change", page.seq())
                .add("at", page.at().toString())
                .add("error", page.error());
    }

    private static JsonObjectBuilder plugin(Standing.Refused plugin) {
        return Json.createObjectBuilder().add("plugin", plugin.plugin()).add("reason", plugin.reason());
    }

    private static <T> JsonArrayBuilder all(List<T> values, Function<T, JsonObjectBuilder> json) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(json.apply(value)));
        return array;
    }
}
