package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who cooperates with whom in a territory: drawn, listed, given away. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class NetworkIT {

    private final Commons commons;
    private final Author author;

    NetworkIT(Commons commons) {
        this.commons = commons;
        this.author = new Author(commons.as("member"));
    }

    /** A territory with one cooperation from 2018 on and one from 2021 on, told to everybody, or to members only. */
    private String territory(String readers) {
        String word = "réseau-" + UUID.randomUUID();
        String place = author.created(
                "Territory",
                form -> form.with("title", "Lieu " + word)
                        .with("territoryKind", "neighbourhood")
                        .with("readers", "public"));
        String one = actor("=Un " + word, place);
        String two = actor("Deux " + word, place);
        String three = actor("Trois " + word, place);
        cooperation("Accord " + word, "agreement", "2018", "public", one, two);
        cooperation("Prêt " + word, "funding", "2021", readers, two, three);
        return place;
    }

    private String actor(String title, String place) {
        return author.created(
                "Actor",
                form -> form.with("title", title)
                        .with("actorKind", "association")
                        .with("basedIn", place)
                        .with("readers", "public"));
    }

    private void cooperation(String title, String form, String since, String readers, String one, String other) {
        author.created(
                "Cooperation",
                fields -> fields.with("title", title)
                        .with("cooperationForm", form)
                        .with("participant", one)
                        .and("participant", other)
                        .with("startDate", since)
                        .with("source", "dossier-de-presentation")
                        .with("readers", readers));
    }

    @Test
    void a_drawing_is_narrowed_by_the_form_and_moved_through_the_years(People people) {
        Person person = people.somebody();
        person.open("/territories/" + territory("public") + "/network");
        Locator drawn = person.page().locator(".network-drawing");
        Locator rows = person.page().locator("main table").first().locator("tbody tr");
        assertThat(drawn.locator("circle")).hasCount(3);
        assertThat(rows).hasCount(2);

        Locator slider = person.page().locator("input[type=range]");
        slider.fill("2018");
        assertThat(drawn.locator("line:not(.past)")).hasCount(1);
        assertThat(person.page().locator(".network output")).hasText("2018");
        slider.fill("2021");
        assertThat(drawn.locator("line:not(.past)")).hasCount(2);

        person.page().locator("#network-form").selectOption(new SelectOption().setValue("funding"));
        person.button("Montrer").click();
        assertThat(rows).hasCount(1);
        assertThat(drawn.locator("circle")).hasCount(2);
        assertThat(person.page().locator("#network-form")).hasValue("funding");
    }

    @Test
    void whom_one_points_at_stands_out_with_those_they_cooperate_with(People people) {
        Person person = people.somebody();
        person.open("/territories/" + territory("public") + "/network");

        person.page().locator("circle[data-member*='/wiki/un-']").hover();

        assertThat(person.page().locator(".network-drawing a.faded")).hasCount(1);
        assertThat(person.page().locator(".network-drawing line.faded")).hasCount(1);
    }

    @Test
    void it_is_given_away_as_a_picture_and_as_files(People people) throws IOException {
        Person person = people.somebody();
        String place = territory("public");
        person.open("/territories/" + place + "/network");

        Download picture =
                person.page().waitForDownload(() -> person.button("Image PNG").click());
        assertThat(picture.suggestedFilename()).isEqualTo(place + "-network.png");
        assertThat(Files.readAllBytes(picture.path()))
                .startsWith(0x89, 'P', 'N', 'G')
                .hasSizeGreaterThan(5_000);

        Visitor anybody = commons.anonymous();
        assertThat(anybody.get("territories/" + place + "/network.svg").body()).contains("<svg", "Deux");
        assertThat(anybody.get("territories/" + place + "/network.graphml").body())
                .contains("<graphml", "Trois");
        Reply table = anybody.get("territories/" + place + "/network.csv?form=agreement");
        assertThat(table.type()).startsWith("text/csv");
        assertThat(table.body()).contains("Accord", "'=Un").doesNotContain("Prêt");
    }

    @Test
    void what_one_may_not_read_is_in_none_of_its_forms() {
        String place = territory("community");
        for (String form : new String[] {"", ".svg", ".graphml", ".csv"}) {
            String address = "territories/" + place + "/network" + form;
            assertThat(commons.anonymous().get(address).body()).as(address).doesNotContain("Prêt", "Trois");
            assertThat(commons.as("member").get(address).body()).as(address).contains("Trois");
        }
    }

    @Test
    void only_territories_have_one() {
        assertThat(commons.anonymous().get("territories/geode/network").status())
                .isEqualTo(404);
        assertThat(commons.anonymous().get("territories/no-such/network.csv").status())
                .isEqualTo(404);
    }
}
