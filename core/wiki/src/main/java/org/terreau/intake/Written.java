package org.terreau.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.shape.Localized;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** How the database has what is in no column of its own: as JSON. */
final class Written {

    private static final JsonProvider JSON = JsonProvider.provider();

    private Written() {}

    static String texts(Collection<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array.build().toString();
    }

    static List<String> texts(String written) {
        return array(written).getValuesAs(JsonString::getString);
    }

    static String plan(Plan plan) {
        JsonObjectBuilder same = JSON.createObjectBuilder();
        plan.same().forEach(same::add);
        JsonArrayBuilder targets = JSON.createArrayBuilder();
        plan.targets().forEach(targets::add);
        return JSON.createObjectBuilder()
                .add("targets", targets)
                .add("same", same)
                .add("lang", plan.lang())
                .add("readers", plan.readers().toString())
                .add("exchanged", plan.exchanged())
                .build()
                .toString();
    }

    static Plan plan(String written) {
        JsonObject plan = object(written);
        Map<String, String> same = new HashMap<>();
        plan.getJsonObject("same").forEach((name, value) -> same.put(name, ((JsonString) value).getString()));
        return new Plan(
                plan.getJsonArray("targets").getValuesAs(JsonString::getString),
                same,
                plan.getString("lang"),
                Tokens.parse(plan.getString("readers")),
                plan.getBoolean("exchanged"));
    }

    static String account(Account account) {
        JsonArrayBuilder roles = JSON.createArrayBuilder();
        account.roles().stream().sorted().forEach(role -> roles.add(role.code()));
        return JSON.createObjectBuilder()
                .add("id", account.id())
                .add("name", account.name())
                .add("roles", roles)
                .build()
                .toString();
    }

    static Account account(String written) {
        JsonObject account = object(written);
        Set<Role> roles = account.getJsonArray("roles").getValuesAs(JsonString::getString).stream()
                .flatMap(code -> Role.of(code).stream())
                .collect(Collectors.toSet());
        return new Account(account.getString("id"), account.getString("name"), roles);
    }

    static String problems(List<Problem> problems) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Problem problem : problems) {
            JsonObjectBuilder texts = JSON.createObjectBuilder();
            problem.text().texts().forEach(texts::add);
            array.add(JSON.createObjectBuilder()
                    .add("column", problem.column())
                    .add("value", problem.value())
                    .add("text", texts));
        }
        return array.build().toString();
    }

    static List<Problem> problems(String written) {
        return array(written).getValuesAs(JsonObject.class).stream()
                .map(problem -> {
                    Map<String, String> texts = new HashMap<>();
                    problem.getJsonObject("text")
                            .forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
                    return new Problem(problem.getString("column"), problem.getString("value"), new Localized(texts));
                })
                .toList();
    }

    static String resemblances(List<Resemblance> resemblances) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Resemblance one : resemblances) {
            JsonObjectBuilder object = JSON.createObjectBuilder().add("title", one.title());
            one.page().ifPresent(slug -> object.add("page", slug.value()));
            one.line().ifPresent(line -> object.add("line", line));
            array.add(object);
        }
        return array.build().toString();
    }

    static List<Resemblance> resemblances(String written) {
        return array(written).getValuesAs(JsonObject.class).stream()
                .map(one -> new Resemblance(
                        Optional.of(one.getString("page", "")).flatMap(Slug::parse),
                        one.containsKey("line") ? OptionalInt.of(one.getInt("line")) : OptionalInt.empty(),
                        one.getString("title")))
                .toList();
    }

    private static JsonArray array(String written) {
        return (JsonArray) read(written);
    }

    private static JsonObject object(String written) {
        return (JsonObject) read(written);
    }

    private static JsonStructure read(String written) {
        return JSON.createReader(new StringReader(written)).read();
    }
}
