package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A territory is told step by step: on the page of the narrative, and in its own trajectory. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class NarrativeIT {

    private final Commons commons;

    NarrativeIT(Commons commons) {
        this.commons = commons;
    }

    @Test
    void a_narrative_of_the_demo_is_read_step_by_step_and_leads_where_it_speaks_of(People people) {
        Person reader = people.somebody().open("/wiki/le-generateur-en-cote-d-or");

        Locator steps = reader.page().locator(".narrative > li");
        assertThat(steps).hasCount(2);
        assertThat(steps.first().locator("time")).hasText("2018");
        assertThat(steps.first()).containsText("À Chenôve, on cherche quel lieu manque au Mail");
        assertThat(steps.first().locator(".media a")).hasAttribute("href", "http://www.generateurbfc.fr");
        assertThat(reader.page().locator(".page-facts")).not().containsText("À Chenôve, on cherche");
        reader.link("Ville de Chenôve").click();
        reader.sees("/wiki/ville-de-chenove");
    }

    @Test
    void its_steps_are_in_the_trajectory_of_its_territories_with_who_tells_them(People people) {
        Person reader = people.somebody().open("/wiki/chenove");

        Locator step = reader.page()
                .locator(".trajectory li li")
                .filter(new Locator.FilterOptions().setHasText("À Chenôve, on cherche quel lieu manque au Mail"));
        assertThat(step).containsText("étape d’un récit");
        assertThat(step).containsText("Le Générateur en Côte-d’Or");
        assertThat(step).containsText("raconté par");
        step.locator("a.entry-title").click();
        reader.sees("/wiki/le-generateur-en-cote-d-or#step-1");
    }

    @Test
    void somebody_writes_one_by_its_form(People people) {
        Person member = people.signedIn("member").open("/new?type=Narrative");
        String title = "Récit " + UUID.randomUUID();
        member.input("title").fill(title);
        member.fields();
        member.page().locator("[name=add][value=episode]").click();
        member.input("episode.0.startDate").fill("2015");
        member.input("episode.0.endDate").fill("2012");
        member.input("episode.0.label@fr").fill("Le début");
        member.page().locator("#f-spatial-more").fill("couserans");
        member.saveButton().click();
        assertThat(member.page().locator("#errors")).containsText("2015 vient après 2012");
        member.input("episode.0.endDate").fill("2017");
        member.save();

        Locator step = member.page().locator(".narrative > li#step-1");
        assertThat(step).containsText("Le début");
        assertThat(step.locator("time")).hasCount(2);
        assertThat(people.somebody().open("/wiki/couserans").page().locator(".trajectory"))
                .containsText("Le début");
    }

    @Test
    void it_is_among_what_there_is_and_in_the_data() {
        Visitor anonymous = commons.anonymous();
        assertThat(anonymous.get("types/Narrative").body()).contains("Le Couserans en chemin");
        assertThat(anonymous.get("").html().select("a[href='/types/Narrative']"))
                .isNotEmpty();
        String ask = """
                PREFIX tr: <https://w3id.org/terreau/ns#> PREFIX schema: <https://schema.org/>
                PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX prov: <http://www.w3.org/ns/prov#>
                ASK { <%1$sid/le-couserans-en-chemin> a tr:Narrative, schema:CreativeWork ;
                  dcterms:spatial <%1$sid/couserans> ; prov:wasAttributedTo <%1$sid/mes> ;
                  tr:episode <%1$sid/le-couserans-en-chemin#step-1> .
                  <%1$sid/le-couserans-en-chemin#step-1> a tr:Episode ; schema:startDate ?date }
                """.formatted(commons.base());
        assertThat(Rdf.ask(anonymous, ask)).isTrue();
        assertThat(anonymous.get("wiki/le-couserans-en-chemin.ttl").body()).doesNotContain("_:", "[ ");
    }
}
