package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is typed and not saved waits on the device it was typed on, and nowhere else. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class DraftIT {

    private static final String TYPED = "Un paragraphe qui n’est pas fini";

    private final Commons commons;

    DraftIT(Commons commons) {
        this.commons = commons;
    }

    private String article(String title) {
        return new Author(commons.as("member")).article(title, "Le texte de départ.");
    }

    /** Writes until the draft is kept. */
    private static void types(Person person, String slug) {
        person.open("/wiki/" + slug + "/edit");
        person.input("body").fill(TYPED);
        assertThat(person.page().locator(".save-state")).hasText("Modifications non enregistrées");
        assertThat(person.page().locator(".save-state")).hasText("Brouillon gardé sur cet appareil");
    }

    private static Locator offer(Person person) {
        return person.page().locator("form.editor > .notice");
    }

    private static Object drafts(Person person) {
        return person.page().evaluate("Object.keys(localStorage).filter((name) => name.startsWith('terreau-draft'))");
    }

    @Test
    void what_was_typed_is_offered_after_a_reload_and_taken_back(People people) {
        Person person = people.signedIn("member");
        types(person, article("Brouillon repris"));
        List<String> asked = new ArrayList<>();
        person.page().onDialog(dialog -> accept(dialog, asked));

        person.page().reload();

        assertThat(asked).containsExactly("beforeunload");
        assertThat(person.input("body")).hasValue("Le texte de départ.");
        assertThat(offer(person)).containsText("Un brouillon de cette page");
        person.button("Le reprendre").click();
        assertThat(person.input("body")).hasValue(TYPED);
        assertThat(offer(person)).hasCount(0);
    }

    private static void accept(Dialog dialog, List<String> asked) {
        asked.add(dialog.type());
        dialog.accept();
    }

    @Test
    void a_part_that_was_added_comes_back_with_the_draft(People people) {
        Person person = people.signedIn("member");
        person.open("/wiki/ariege/edit").fields();
        Locator needs = person.page().locator("[data-repeat=hasNeed]");
        int before = needs.locator(".part").count();
        needs.locator("[data-add]").click();
        needs.locator(".part").last().locator("[name$='label@fr']").fill(TYPED);
        assertThat(person.page().locator(".save-state")).hasText("Brouillon gardé sur cet appareil");

        person.page().reload();
        person.button("Le reprendre").click();

        assertThat(needs.locator(".part")).hasCount(before + 1);
        assertThat(needs.locator(".part").last().locator("[name$='label@fr']")).hasValue(TYPED);
    }

    @Test
    void a_draft_that_nobody_wants_is_forgotten(People people) {
        Person person = people.signedIn("member");
        types(person, article("Brouillon oublié"));
        person.page().reload();

        person.button("L’oublier").click();

        assertThat(offer(person)).hasCount(0);
        assertThat(drafts(person)).isEqualTo(List.of());
    }

    @Test
    void saving_forgets_the_draft(People people) {
        Person person = people.signedIn("member");
        String slug = article("Brouillon enregistré");
        types(person, slug);

        person.save();

        assertThat(person.page().locator("article")).containsText(TYPED);
        assertThat(drafts(person)).isEqualTo(List.of());
        person.open("/wiki/" + slug + "/edit");
        assertThat(person.input("body")).hasValue(TYPED);
        assertThat(offer(person)).hasCount(0);
    }

    @Test
    void signing_out_leaves_nothing_to_the_next_person(People people) {
        Person person = people.signedIn("member");
        String slug = article("Brouillon laissé");
        types(person, slug);

        person.open("/");
        assertThat(drafts(person)).isEqualTo(List.of("terreau-draft:" + slug));
        person.signOut();

        assertThat(drafts(person)).isEqualTo(List.of());
        person.signIn("coordinator");
        person.open("/wiki/" + slug + "/edit");
        assertThat(person.page().locator(".save-state")).isEmpty();
        assertThat(offer(person)).hasCount(0);
    }
}
