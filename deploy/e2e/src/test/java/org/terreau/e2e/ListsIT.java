package org.terreau.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of pages: the same rows in every form, for each reader what they may read, nothing that nobody asked for. */
@ExtendWith(CommonsExtension.class)
class ListsIT {

    private static final List<String> FILES = List.of(".csv", ".json", ".geojson", ".ttl");
    private static final Pattern THING = Pattern.compile("/id/([a-z0-9-]+)");

    private final Commons commons;
    private final Visitor anonymous;
    private final Author author;

    ListsIT(Commons commons) {
        this.commons = commons;
        this.anonymous = commons.anonymous();
        this.author = new Author(commons.as("member"));
    }

    private String actor(String title, String kind, String readers) {
        return author.created(
                "Actor",
                form -> form.with("title", title)
                        .with("actorKind", kind)
                        .with("lat", "48.5")
                        .with("long", "2.25")
                        .with("readers", readers));
    }

    private static String word() {
        return "liste" + UUID.randomUUID().toString().replace("-", "");
    }

    private Set<String> rows(String address) {
        Reply reply = anonymous.get(address);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.html().select("table.listing tbody th a").stream()
                .map(link -> link.attr("href").replace("/wiki/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> things(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return THING.matcher(reply.body())
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring("/id/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void filters_in_the_address_give_the_same_rows_in_every_form() {
        String word = word();
        String first = actor("Un " + word, "association", "public");
        String second = actor("Deux " + word, "association", "public");
        actor("Trois " + word, "citizens-collective", "public");
        String query = "?q=" + word + "&actorKind=association";

        assertThat(rows("types/Actor" + query)).containsExactlyInAnyOrder(first, second);
        for (String suffix : FILES) {
            assertThat(things(anonymous.get("types/Actor" + suffix + query)))
                    .as(suffix)
                    .contains(first, second)
                    .noneMatch(slug -> slug.startsWith("trois-"));
        }
        assertThat(anonymous.get("types/Actor" + query).html().select("caption").text())
                .startsWith("2 ");
    }

    @Test
    void the_form_is_chosen_by_the_accept_header_too() {
        String query = "types/Actor?q=" + word();

        assertThat(anonymous.get(query, "text/csv").type()).isEqualTo("text/csv");
        assertThat(anonymous.get(query, "application/json").type()).isEqualTo("application/json");
        assertThat(anonymous.get(query, "application/geo+json").type()).isEqualTo("application/geo+json");
        assertThat(anonymous.get(query, "text/turtle").type()).isEqualTo("text/turtle");
        assertThat(anonymous.get(query, "image/png").status()).isEqualTo(406);
    }

    @Test
    void json_and_geojson_are_what_maps_of_partners_read() {
        String word = word();
        String slug = actor("Carte " + word, "association", "public");

        JsonObject json = JSON.parse(anonymous.get("types/Actor.json?q=" + word).body());
        JsonObject row = json.get("data").getAsArray().get(0).getAsObject();
        assertThat(row.getString("id")).endsWith("/id/" + slug);
        assertThat(row.getString("name")).isEqualTo("Carte " + word);
        assertThat(row.getString("actorKind")).isEqualTo("association");
        assertThat(row.get("latitude").getAsNumber().value().doubleValue()).isEqualTo(48.5);
        assertThat(row.hasKey("updatedAt")).isTrue();

        JsonObject geo =
                JSON.parse(anonymous.get("types/Actor.geojson?q=" + word).body());
        JsonObject feature = geo.get("features").getAsArray().get(0).getAsObject();
        JsonArray at = feature.getObj("geometry").get("coordinates").getAsArray();
        assertThat(at.get(0).getAsNumber().value().doubleValue()).isEqualTo(2.25);
        assertThat(at.get(1).getAsNumber().value().doubleValue()).isEqualTo(48.5);
        assertThat(feature.getObj("properties").getString("name")).isEqualTo("Carte " + word);
    }

    @Test
    void what_one_may_not_read_is_in_no_form_no_count_and_no_facet() {
        String word = word();
        String open = actor("Ouvert " + word, "association", "public");
        String hidden = actor("Secret " + word, "citizens-collective", "community");
        author.change(open, form -> form.with("memberOf", hidden));

        Reply list = anonymous.get("types/Actor?q=" + word + "&columns=memberOf");
        assertThat(rows("types/Actor?q=" + word)).containsExactly(open);
        assertThat(list.body()).doesNotContain("Secret").doesNotContain(hidden);
        assertThat(list.html().select("input[name=actorKind][value=citizens-collective]"))
                .isEmpty();
        for (String suffix : FILES) {
            Reply file = anonymous.get("types/Actor" + suffix + "?q=" + word);
            assertThat(file.body())
                    .as(suffix)
                    .contains(open)
                    .doesNotContain("Secret")
                    .doesNotContain(hidden);
        }
        assertThat(commons.as("member").get("types/Actor.csv?q=" + word).body()).contains(hidden);
        Reply asked = anonymous.get("types/Actor.json?memberOf=" + hidden);
        Reply absent = anonymous.get("types/Actor.json?memberOf=never-" + hidden);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.saidOf(hidden)).isEqualTo(absent.saidOf("never-" + hidden));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types/Actor.json?nonsense=1",
                "types/Actor.json?actorKind=nonsense",
                "types/Actor.json?sort=nonsense",
                "types/Actor.json?columns=nonsense",
                "types/Actor.json?page=zero",
                "types/Actor.json?labels=xx",
                "recent.json?type=Nonsense",
                "recent.json?act=delete",
                "recent.json?from=yesterday",
                "recent.atom?before=1"
            })
    void what_means_nothing_is_told_with_a_sentence(String address) {
        Reply reply = anonymous.get(address, "application/json");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(JSON.parse(reply.body()).getString("detail")).endsWith(".");
    }

    @Test
    void ten_thousand_parameters_are_refused() {
        String many = IntStream.range(0, 10_000).mapToObj(n -> "subject=a" + n).collect(Collectors.joining("&"));

        for (String address : List.of("types/Actor?", "types/Actor.csv?", "recent?")) {
            assertThat(anonymous.get(address + many).status()).as(address).isBetween(400, 431);
        }
        assertThat(anonymous
                        .get("types/Actor?" + "subject=culture&".repeat(300), "application/json")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        Reply first = anonymous.get("types/Actor.json");
        String tag = first.header("ETag").orElseThrow();

        assertThat(anonymous.with("If-None-Match", tag).get("types/Actor.json").status())
                .isEqualTo(304);
        actor("Neuf " + word(), "association", "public");
        assertThat(anonymous.with("If-None-Match", tag).get("types/Actor.json").status())
                .isEqualTo(200);
        assertThat(first.header("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void a_page_is_in_its_list_as_soon_as_it_is_saved_whoever_has_looked_before() {
        String word = word();
        assertThat(rows("types/Actor?q=" + word)).isEmpty();

        String slug = actor("Nouveau " + word, "association", "public");
        assertThat(rows("types/Actor?q=" + word)).containsExactly(slug);
        author.change(slug, form -> form.with("readers", "community"));
        assertThat(rows("types/Actor?q=" + word)).isEmpty();
    }

    @Test
    void a_spreadsheet_gets_words_and_runs_nothing() {
        String word = word();
        author.created(
                "Actor",
                form -> form.with("title", "=cmd " + word)
                        .with("actorKind", "association")
                        .with("readers", "public"));
        String keys = anonymous.get("types/Actor.csv?q=" + word).body();
        String words = anonymous.get("types/Actor.csv?labels=fr&q=" + word).body();

        assertThat(keys)
                .startsWith("id,name,page,latitude,longitude,updatedAt,")
                .contains(",'=cmd " + word);
        assertThat(words).startsWith("\ufeffIdentifiant,Nom,").contains("Association");
    }

    @Test
    void recent_changes_are_read_on_to_the_end_in_every_form() {
        Set<String> read = new TreeSet<>();
        String next = "recent.json?type=Instrument";
        while (!next.isEmpty()) {
            JsonObject part = JSON.parse(anonymous.get(next).body());
            part.getArray("data")
                    .forEach(change -> read.add(change.getAsObject().getString("id")));
            next = part.hasKey("next")
                    ? part.getString("next").substring(commons.base().toString().length())
                    : "";
        }

        assertThat(read).hasSizeGreaterThanOrEqualTo(12).allMatch(id -> id.contains("/revisions/"));
        assertThat(anonymous.get("recent.atom?type=Instrument").body()).contains("recent.atom?type=Instrument");
        assertThat(anonymous.get("recent?q=" + URLEncoder.encode("é", UTF_8)).status())
                .isEqualTo(400);
    }
}
