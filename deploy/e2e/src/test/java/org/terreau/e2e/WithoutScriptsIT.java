package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser that runs no script is enough to write. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class WithoutScriptsIT {

    private static final String TITLE = "Vallée sans scripts";
    private static final Pattern ADVICE = Pattern.compile("5 caractères pour une commune");
    private static final String NEED = "Un relais de poste";

    @Test
    void a_territory_is_written_with_a_need_corrected_taken_away_and_brought_back(People people) {
        Person person =
                people.somebody(options -> options.setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE));
        person.open("/").signIn("member");
        choosesTheKindOfPage(person);
        fillsInTheForm(person);
        addsANeed(person);
        isToldOfTheMistakeWhereItIs(person);
        correctsIt(person);
        takesThePageAway(person);
        bringsItBack(person);
    }

    private static void choosesTheKindOfPage(Person person) {
        person.link("Nouvelle page").click();
        person.page().locator("input[name=type][value=Territory]").check();
        person.page().locator("#f-title").fill(TITLE);
        person.button("Continuer").click();
        assertThat(person.input("title")).hasValue(TITLE);
    }

    private static void fillsInTheForm(Person person) {
        person.input("body").fill("Elle se remonte à pied.");
        person.input("territoryKind").selectOption("valley");
        person.input("codeINSEE").fill("0926");
    }

    private static void addsANeed(Person person) {
        Locator needs = person.page().locator("#f-hasNeed");
        assertThat(needs.locator(".part")).hasCount(0);
        needs.locator("button[name=add]").click();
        assertThat(needs.locator(".part")).hasCount(1);
        assertThat(person.input("codeINSEE")).hasValue("0926");
        needs.locator("[name$='label@fr']").fill(NEED);
        assertThat(person.input("body")).hasValue("Elle se remonte à pied.");
    }

    private static void isToldOfTheMistakeWhereItIs(Person person) {
        person.saveButton().click();
        Locator code = person.input("codeINSEE");
        assertThat(code).hasAttribute("aria-invalid", "true");
        assertThat(code).hasValue("0926");
        Locator field = person.page().locator(".field:has([name=codeINSEE])");
        assertThat(field.locator(".error-text")).containsText(ADVICE);
        assertThat(code).hasAccessibleDescription(ADVICE);
        Locator mistakes = person.page().locator("#errors li");
        assertThat(mistakes).hasCount(1);
        mistakes.locator("a").click();
        person.sees(".*#f-codeINSEE");
        assertThat(code).isInViewport();
        assertThat(person.page().locator("#f-hasNeed [name$='label@fr']")).hasValue(NEED);
    }

    private static void correctsIt(Person person) {
        person.input("codeINSEE").fill("09261");
        person.save();
        assertThat(person.page().locator("h1")).hasText(TITLE);
        assertThat(person.main()).containsText(NEED);
        assertThat(person.main()).containsText("Elle se remonte à pied.");
    }

    private static void takesThePageAway(Person person) {
        person.link("Modifier").click();
        person.link("Retirer cette page…").click();
        person.page().locator("#f-comment").fill("Un essai");
        person.button("Retirer la page").click();
        assertThat(person.page().locator("h1")).hasText("Cette page a été retirée");
        assertThat(person.main()).containsText(TITLE);
    }

    private static void bringsItBack(Person person) {
        person.button("La rétablir").click();
        assertThat(person.page().locator("h1")).hasText(TITLE);
        assertThat(person.main()).containsText(NEED);
    }
}
