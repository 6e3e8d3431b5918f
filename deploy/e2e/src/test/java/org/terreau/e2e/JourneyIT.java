package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody who lives in the Couserans does with its page, from reading it to leaving it better. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class JourneyIT {

    private static final String PAGE = "/wiki/couserans";
    private static final String NEED = "Trouver des repreneurs pour les fermes des vallées";
    private static final String SUMMARY = "Pays de vallées, où l’on cherche qui reprendra les fermes.";
    private static final String SENTENCE = "Les fermes qui se transmettent sont le sujet de l’hiver.";

    private final Commons commons;

    JourneyIT(Commons commons) {
        this.commons = commons;
    }

    @Test
    void a_reader_becomes_an_author_and_a_reader_again(People people) {
        Person person = people.somebody();
        readsAboutATerritory(person);
        signsInAndComesBack(person);
        addsANeedAndASentence(person);
        seesTheChangeOnThePage(person);
        seesTheChangeInItsHistory(person);
        asksTheDataForTheNeed(person);
        isHeardByPrograms();
        leaves(person);
    }

    private static void readsAboutATerritory(Person person) {
        person.open(PAGE);
        assertThat(person.page().locator("h1")).hasText("Couserans");
        assertThat(person.main()).not().containsText(NEED);
        person.main().locator("article").getByText("Ariège").first().click();
        person.sees("/wiki/ariege");
        assertThat(person.page().locator("h1")).hasText("Ariège");
        person.page().goBack();
        person.sees(PAGE);
    }

    private static void signsInAndComesBack(Person person) {
        person.link("Se connecter pour modifier").click();
        person.sees("/realms/terreau/.*");
        assertThat(person.page()).hasTitle(Pattern.compile("Terreau"));
        person.identify("member", "terreau");
        person.sees(PAGE + "/edit");
    }

    private static void addsANeedAndASentence(Person person) {
        Locator body = person.input("body");
        body.fill(body.inputValue() + "\n" + SENTENCE + "\n");
        person.fields();
        person.input("description@fr").fill(SUMMARY);
        Locator needs = person.page().locator("[data-repeat=hasNeed]");
        int before = needs.locator(".part").count();
        needs.locator("[data-add]").click();
        Locator added = needs.locator(".part").nth(before);
        assertThat(added.locator("input, textarea").first()).isFocused();
        added.locator("[name$='label@fr']").fill(NEED);
        person.input("comment").fill("La transmission des fermes");
        person.save();
    }

    private static void seesTheChangeOnThePage(Person person) {
        person.sees(PAGE);
        assertThat(person.page().locator(".lede")).hasText(SUMMARY);
        assertThat(person.main()).containsText(NEED);
        assertThat(person.page().locator("article")).containsText(SENTENCE);
        assertThat(person.page().locator(".touched")).containsText("Révision 2");
    }

    private static void seesTheChangeInItsHistory(Person person) {
        person.link("Historique").click();
        Locator latest = person.page().locator(".revisions > li:not(.heads)").first();
        assertThat(latest).containsText("La transmission des fermes");
        assertThat(latest).containsText("Révision 2");
        person.button("Comparer les deux versions choisies").click();
        person.sees(PAGE + "/diff\\?.*");
        Locator added = person.page().locator("ins");
        assertThat(added.getByText(SENTENCE)).isVisible();
        assertThat(person.main().locator("table ins").getByText(NEED)).isVisible();
        assertThat(person.main().locator("table ins").getByText(SUMMARY)).isVisible();
    }

    /** In the editor that stands in the place of the plain form. */
    private static void asksTheDataForTheNeed(Person person) {
        person.link("Données").click();
        Locator editor = person.page().locator(".sparql-editor");
        person.page().locator(".CodeMirror").first().click();
        person.page().keyboard().press("ControlOrMeta+A");
        person.page().keyboard().insertText("""
                PREFIX tr: <https://w3id.org/terreau/ns#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?need { ?place tr:hasNeed [ rdfs:label ?need ] FILTER(CONTAINS(?need, "repreneurs")) }
                """);
        editor.locator("button.yasqe_queryButton").first().click();
        assertThat(editor.locator(".yasr_results")).containsText(NEED, new ContainsTextOptions().setTimeout(15_000));
    }

    private void isHeardByPrograms() {
        Reply turtle = commons.anonymous().get("wiki/couserans", "text/turtle");
        assertThat(turtle.type()).isEqualTo("text/turtle");
        assertThat(turtle.body()).contains(NEED, SUMMARY);
    }

    private static void leaves(Person person) {
        person.open(PAGE);
        person.signOut();
        person.open(PAGE);
        assertThat(person.link("Se connecter")).isVisible();
        assertThat(person.link("Modifier")).hasCount(0);
        person.link("Se connecter pour modifier").click();
        assertThat(person.page().locator("#password")).isVisible();
    }
}
