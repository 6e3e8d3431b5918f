package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A volunteer's spreadsheet, from the list of actors to pages and back, at a browser. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class ImportJourneyIT {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_volunteer_makes_pages_of_a_spreadsheet_and_takes_them_back(boolean scripts, People people) {
        String word = "mot" + UUID.randomUUID().toString().replace("-", "");
        Person person = people.somebody(
                options -> options.setJavaScriptEnabled(scripts).setReducedMotion(ReducedMotion.REDUCE));
        person.open("/").signIn("member");
        person.open("/types/Actor");
        person.link("Importer").click();
        look(person, scripts, "upload");
        person.page().locator("#f-file").setInputFiles(file(word));
        person.button("Lire ce fichier").click();

        assertThat(person.page().locator("[name='column.0']")).hasValue("page.title");
        assertThat(person.page().locator("[name='column.1']")).hasValue("");
        look(person, scripts, "matching");
        person.page().locator("[name='column.1']").selectOption("actorKind");
        person.button("Vérifier les lignes").click();

        assertThat(person.page().locator(".tally-good b")).hasText("2");
        assertThat(person.page().locator(".tally-bad b")).hasText("1");
        assertThat(person.main()).containsText("Licorne");
        look(person, scripts, "checked");
        person.button("Créer les 2 pages").click();

        assertThat(person.page().locator(".tally-made b")).hasText("2");
        look(person, scripts, "made");
        person.link("Atelier " + word).click();
        person.sees("/wiki/atelier-" + word);
        person.page().goBack();
        person.button("Supprimer les 2 pages créées").click();

        assertThat(person.page().locator(".tally-undone b")).hasText("2");
        look(person, scripts, "undone");
    }

    private static FilePayload file(String word) {
        String rows = "Nom;Genre;Domaines\nAtelier " + word + ";Association;Culture\nCafé " + word
                + ";Coopérative;Habitat\n" + "Cirque " + word + ";Licorne;Culture\n";
        return new FilePayload("acteurs.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private static void look(Person person, boolean scripts, String name) {
        person.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(Path.of("target/screens/import-" + name + ".png"))
                        .setFullPage(true));
        if (scripts) {
            assertThat(new AxeBuilder(person.page())
                            .setLegacyMode(true)
                            .analyze()
                            .getViolations())
                    .isEmpty();
        }
    }
}
