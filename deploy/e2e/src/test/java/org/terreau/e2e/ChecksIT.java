package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people get wrong is told where it is wrong; what only looks wrong is asked once, and can be kept. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class ChecksIT {

    private final Commons commons;
    private final Author author;

    ChecksIT(Commons commons) {
        this.commons = commons;
        this.author = new Author(commons.as("member"));
    }

    @Test
    void exchanged_coordinates_are_put_right_by_one_button(People people) {
        Person member = people.signedIn("member");
        String title = "Jardin " + UUID.randomUUID();
        fill(member, title, "2.79", "50.45");

        Locator doubts = member.page().locator("#doubts");
        assertThat(doubts).containsText("hors de la France et de ses outre-mer");
        assertThat(member.input("lat")).hasValue("2.79");
        member.button("Échanger latitude et longitude, et enregistrer").click();

        member.sees("/wiki/jardin-[^/]+");
        String data = commons.anonymous().get(path(member) + ".nt").body();
        assertThat(data).contains("pos#lat> \"50.45\"").contains("pos#long> \"2.79\"");
    }

    @Test
    void a_place_elsewhere_is_asked_about_once_and_saved_all_the_same(People people) {
        Person member = people.signedIn("member");
        fill(member, "Jardin " + UUID.randomUUID(), "52.52", "13.40");

        assertThat(member.page().locator("#doubts")).containsText("Est-ce voulu");
        assertThat(member.button("Échanger latitude et longitude, et enregistrer"))
                .hasCount(0);
        member.button("Enregistrer quand même").click();
        member.sees("/wiki/jardin-[^/]+");

        member.open("/" + path(member) + "/edit").fields();
        member.save();
    }

    @Test
    void a_program_is_not_held_up_by_a_doubt() {
        Program program = new Program(commons.as("member"));
        Reply reply = program.create("""
                {"type": "Actor", "title": "Au loin %s",
                 "fields": {"actorKind": "association", "lat": 52.52, "long": 13.4}}
                """.formatted(UUID.randomUUID()));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    }

    @Test
    void an_end_before_its_beginning_is_told_at_its_field_with_both() {
        Form form = author.blank("Initiative")
                .with("title", "À rebours " + UUID.randomUUID())
                .with("startDate", "2019")
                .with("endDate", "2018");
        Reply reply = author.create("Initiative", form);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html().selectFirst("#e-f-startDate").text()).contains("2019 vient après 2018", "« Fin »");
    }

    @Test
    void a_territory_is_no_part_of_itself() {
        Form form = author.edit("couserans").and("isPartOf", "couserans");
        Reply reply = author.save("couserans", form);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html().select(".error-text").text()).contains("Fait partie de", "est cette page même");

        Program program = new Program(commons.as("member"));
        String slug = program.actor("Seul " + UUID.randomUUID(), "\"body\": \"\"");
        Reply refused = program.revise(slug, program.tag(slug), """
                {"title": "Seul", "body": "", "fields": {"actorKind": "association", "memberOf": ["%s"]}}
                """.formatted(slug));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body()).contains("self", "memberOf");
    }

    @Test
    void a_new_page_may_link_to_another_of_the_same_name() {
        String title = "Deux fois " + UUID.randomUUID();
        String first = author.created("Actor", form -> form.with("title", title).with("actorKind", "association"));
        String second = author.created(
                "Actor",
                form -> form.with("title", title)
                        .with("actorKind", "association")
                        .with("memberOf", first));
        String data = commons.anonymous().get("wiki/" + second + ".nt").body();
        assertThat(data)
                .contains("/id/" + second + "> <http://www.w3.org/ns/org#memberOf> <" + commons.base() + "id/" + first
                        + ">");
    }

    private static void fill(Person member, String title, String latitude, String longitude) {
        member.open("/new?type=Initiative");
        member.input("title").fill(title);
        member.fields();
        member.input("lat").fill(latitude);
        member.input("long").fill(longitude);
        member.saveButton().click();
    }

    private static String path(Person person) {
        return java.net.URI.create(person.page().url()).getPath().substring(1);
    }
}
