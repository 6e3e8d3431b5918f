package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has a place, on a map, in a list, and as data. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class MapIT {

    private static final String GEOJSON = "application/geo+json";

    private final Commons commons;
    private final Author author;

    MapIT(Commons commons) {
        this.commons = commons;
        this.author = new Author(commons.as("member"));
    }

    private String actor(String title, String readers) {
        return author.created(
                "Actor",
                form -> form.with("title", title)
                        .with("actorKind", "research-team")
                        .with("lat", "47.3")
                        .with("long", "-4.9")
                        .with("readers", readers));
    }

    @Test
    void a_map_shows_what_the_list_beside_it_does_and_its_marks_lead_to_the_pages(People people) {
        String slug = actor("Phare " + UUID.randomUUID(), "public");
        Person person = people.somebody();
        person.open("/map?kind=research-team#14/47.3000/-4.9000");

        Locator mark = person.page().locator(".place, .several").first();
        assertThat(mark).isVisible();
        assertThat(person.page().locator(".map .outline").first()).isAttached();
        assertThat(person.page().locator("li[data-place='/wiki/" + slug + "']")).hasCount(1);

        person.page().locator("#network-type").selectOption(new SelectOption().setValue("Initiative"));
        person.button("Montrer").click();
        assertThat(person.main()).containsText("Aucun lieu ne correspond");
    }

    @Test
    void where_one_looks_is_in_the_address(People people) {
        Person person = people.somebody();
        person.open("/map");
        person.page().locator(".leaflet-control-zoom-in").click();

        assertThat(person.page()).hasURL(Pattern.compile(".*/map#[0-9.]+/[0-9.-]+/[0-9.-]+"));
    }

    @Test
    void the_list_is_of_what_is_in_view_and_a_mark_tells_what_it_is(People people) {
        String name = "Sémaphore " + UUID.randomUUID();
        actor(name, "public");
        Person person = people.somebody();
        person.open("/map#16/47.3000/-4.9000");
        Locator seen = person.page().locator("[data-seen]");

        person.page().locator(".leaflet-control-zoom-out").click();
        assertThat(seen).hasText(Pattern.compile("Dans la vue : [1-9][0-9]*\\."));
        assertThat(person.page().locator(".map-list")).containsText(name);
        assertThat(person.page().locator(".map-list .entry-meta").first()).containsText("Acteur");

        person.open("/map#12/48.9000/7.9000");
        person.page().locator(".leaflet-control-zoom-in").click();
        assertThat(person.page().locator(".map-list")).not().containsText(name);
    }

    @Test
    void only_what_lies_in_a_box_is_given_and_a_box_that_makes_no_sense_is_refused() {
        String slug = actor("Balise " + UUID.randomUUID(), "public");
        assertThat(commons.anonymous()
                        .get("map.geojson?bbox=-5,47,-4.8,47.5", GEOJSON)
                        .body())
                .contains("/id/" + slug);
        assertThat(commons.anonymous()
                        .get("api/v1/elements.json?bbox=2,47,3,48", "application/json")
                        .body())
                .doesNotContain(slug);

        Reply refused = commons.anonymous().get("map.geojson?bbox=2,47,3", GEOJSON);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("west,south,east,north");
    }

    @Test
    void what_anybody_reads_again_is_never_older_than_the_last_save() {
        String slug = actor("Bouée " + UUID.randomUUID(), "public");
        for (int again = 0; again < 3; again++) {
            assertThat(commons.anonymous().get("map.geojson", GEOJSON).body()).contains("/id/" + slug);
        }
        author.change(slug, form -> form.with("readers", "community"));
        assertThat(commons.anonymous().get("map.geojson", GEOJSON).body()).doesNotContain(slug);
    }

    /** In the ways that a member's browser and anybody's program ask for it. */
    @ParameterizedTest
    @ValueSource(strings = {"map", "map.geojson", "api/v1/elements.geojson", "api/v1/elements.json"})
    void what_one_may_not_read_is_not_in_the_data(String address) {
        String seen = actor("Vue " + UUID.randomUUID(), "public");
        String hidden = actor("Cachée " + UUID.randomUUID(), "community");
        String type = address.endsWith(".json") ? "application/json" : GEOJSON;

        Reply anybody = commons.anonymous().get(address, type);
        assertThat(anybody.status()).isEqualTo(200);
        assertThat(anybody.type()).startsWith(type);
        assertThat(anybody.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(anybody.body()).contains("/id/" + seen).doesNotContain(hidden);
        assertThat(JSON.parse(anybody.body()).hasKey(address.endsWith(".json") ? "data" : "features"))
                .isTrue();
        assertThat(commons.as("member").get(address, type).body()).contains("/id/" + hidden);
    }
}
