package org.terreau.web.recent;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.terreau.address.Base;
import org.terreau.page.ChangeSlice;
import org.terreau.page.RevisionSummary;
import org.terreau.web.json.Json;

/** Recent changes for programs. */
record RecentJson(Base base) {

    /** {@code data}: the changes, newest first; {@code next}: the address of the older ones, where there are any. */
    JsonObject of(RecentQuery query, ChangeSlice slice) {
        JsonArrayBuilder data = Json.createArrayBuilder();
        slice.changes().forEach(change -> data.add(change(change)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("data", data);
        slice.next()
                .ifPresent(next -> json.add(
                        "next",
                        base.resolve(
                                query.with(RecentQuery.BEFORE, next.toString()).at("recent.json"))));
        return json.build();
    }

    private JsonObjectBuilder change(RevisionSummary change) {
        return Json.createObjectBuilder()
                .add("id", base.revision(change.slug(), change.number()))
                .add("page", base.page(change.slug()))
                .add("slug", change.slug().value())
                .add("type", change.type())
                .add("name", change.title())
                .add("revision", change.number())
                .add("act", change.act().code())
                .add("author", change.author().name())
                .add("updatedAt", change.at().toString())
                .add("comment", change.comment());
    }
}
