package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at the same page, each at a browser of their own: nothing that either wrote is lost. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class ConflictIT {

    private static final String TEXT =
            "Le marché est ouvert le samedi.\n\nLa salle sert à tous.\n\nLe café est le lundi.\n";

    private final Commons commons;

    ConflictIT(Commons commons) {
        this.commons = commons;
    }

    private String association(String title) {
        return new Author(commons.as("coordinator"))
                .created(
                        "Actor",
                        form -> form.with("title", title)
                                .with("actorKind", "association")
                                .with("readers", "public")
                                .with("body", TEXT));
    }

    private static Person atTheFormOf(String slug, Person person) {
        return person.open("/wiki/" + slug + "/edit");
    }

    private static void replace(Person person, String old, String with) {
        Locator body = person.input("body");
        String text = body.inputValue();
        assertThat(text).contains(old);
        body.fill(text.replace(old, with));
    }

    @Test
    void of_two_who_change_the_same_line_the_second_sees_both_texts_and_joins_them(People people) {
        String slug = association("Association des deux marchés");
        Person first = atTheFormOf(slug, people.signedIn("coordinator"));
        Person second = atTheFormOf(slug, people.signedIn("member"));
        replace(first, "le samedi", "le samedi matin");
        first.save();
        replace(second, "Le marché est", "Le marché paysan est");
        second.saveButton().click();

        Locator conflict = second.page().locator("#errors");
        assertThat(conflict).isFocused();
        assertThat(conflict).containsText("Quelqu’un a enregistré cette page pendant que vous écriviez");
        assertThat(second.page().getByText("Ce que Coordinatrice Exemple a changé"))
                .isVisible();
        assertThat(second.main().locator(".diff ins")).containsText("matin");
        assertThat(second.input("body")).hasValue(TEXT.replace("Le marché est", "Le marché paysan est"));
        assertThat(commons.anonymous().get("wiki/" + slug).body())
                .contains("matin")
                .doesNotContain("paysan");

        replace(second, "le samedi", "le samedi matin");
        second.save();

        Locator article = second.page().locator("article");
        assertThat(article).containsText("Le marché paysan est ouvert le samedi matin.");
        assertThat(second.page().locator(".touched")).containsText("Révision 3");
        first.page().reload();
        assertThat(first.page().locator("article")).containsText("Le marché paysan est ouvert le samedi matin.");
    }

    @Test
    void what_two_people_change_in_other_paragraphs_and_other_fields_is_joined_by_the_form(People people) {
        String slug = association("Association des quatre changements");
        Person first = atTheFormOf(slug, people.signedIn("coordinator"));
        Person second = atTheFormOf(slug, people.signedIn("member"));
        replace(first, "le samedi", "le dimanche");
        first.fields().input("description@fr").fill("Un marché et une salle.");
        first.save();
        replace(second, "le lundi", "le mardi");
        second.fields().input("homepage").fill("https://marches.example/");
        second.saveButton().click();

        assertThat(second.page().locator("#errors")).containsText("Le formulaire réunit les deux versions");
        assertThat(second.main().locator(".diff ins")).containsText("dimanche");
        assertThat(second.main().locator("table ins")).containsText("Un marché et une salle.");
        assertThat(second.input("body"))
                .hasValue(TEXT.replace("le samedi", "le dimanche").replace("le lundi", "le mardi"));
        assertThat(second.input("description@fr")).hasValue("Un marché et une salle.");
        assertThat(second.input("homepage")).hasValue("https://marches.example/");
        second.save();

        assertThat(second.page().locator("article")).containsText("le dimanche");
        assertThat(second.page().locator("article")).containsText("le mardi");
        String turtle = commons.anonymous().get("wiki/" + slug + ".ttl").body();
        assertThat(turtle).contains("Un marché et une salle.", "https://marches.example/");
    }

    @Test
    void two_needs_that_two_people_add_at_once_are_both_there(People people) {
        String slug = new Author(commons.as("coordinator"))
                .created(
                        "Territory",
                        form -> form.with("title", "Vallée des deux besoins")
                                .with("territoryKind", "valley")
                                .with("readers", "public")
                                .with("body", TEXT));
        Person first = atTheFormOf(slug, people.signedIn("coordinator"));
        Person second = atTheFormOf(slug, people.signedIn("member"));
        addNeed(first, "Un médecin");
        first.save();
        addNeed(second, "Une crèche");
        second.saveButton().click();
        assertThat(second.page().locator("#errors")).containsText("Le formulaire réunit les deux versions");
        second.save();

        assertThat(second.main()).containsText("Un médecin");
        assertThat(second.main()).containsText("Une crèche");
    }

    private static void addNeed(Person person, String need) {
        Locator needs = person.fields().page().locator("[data-repeat=hasNeed]");
        needs.locator("[data-add]").click();
        needs.locator(".part").last().locator("[name$='label@fr']").fill(need);
    }
}
