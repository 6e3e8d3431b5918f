package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All that a mouse does, keys do. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class KeyboardIT {

    private static final int MOST_STOPS = 80;

    private final Commons commons;

    KeyboardIT(Commons commons) {
        this.commons = commons;
    }

    private static void press(Person person, String key) {
        person.page().keyboard().press(key);
    }

    /** Presses Tab until this has the focus. */
    private static void goTo(Person person, Locator place) {
        for (int stops = 0; stops < MOST_STOPS && !hasFocus(place); stops++) {
            press(person, "Tab");
        }
        assertThat(place).isFocused();
    }

    private static boolean hasFocus(Locator place) {
        return (boolean) place.evaluate("it => it === document.activeElement");
    }

    @Test
    void the_first_stop_leads_past_the_menu_to_the_content(People people) {
        Person person = people.somebody().open("/wiki/couserans");
        Locator skip = person.link("Aller au contenu");

        press(person, "Tab");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        press(person, "Enter");

        assertThat(person.main()).isFocused();
        press(person, "Tab");
        assertThat(person.main().locator(":focus")).hasCount(1);
    }

    @Test
    void a_menu_opens_by_enter_and_closes_by_escape(People people) {
        Person person = people.somebody().open("/");
        Locator menu = person.page().locator("details.dropdown").first();
        Locator title = menu.locator("summary");

        goTo(person, title);
        press(person, "Enter");
        assertThat(menu.locator("ul")).isVisible();
        press(person, "Tab");
        assertThat(menu.locator("a").first()).isFocused();
        press(person, "Escape");

        assertThat(menu.locator("ul")).isHidden();
        assertThat(title).isFocused();
    }

    @Test
    void the_whole_menu_of_a_narrow_screen_opens_by_enter_and_closes_by_escape(People people) {
        Person person =
                people.somebody(options -> options.setViewportSize(390, 800)).open("/");
        Locator menu = person.page().locator("details.site-menu");
        Locator title = menu.locator("> summary");

        goTo(person, title);
        press(person, "Enter");
        assertThat(person.link("Changements récents")).isVisible();
        press(person, "Tab");
        press(person, "Escape");

        assertThat(person.link("Changements récents")).isHidden();
        assertThat(title).isFocused();
    }

    @Test
    void arrows_go_from_tab_to_tab(People people) {
        Person person = people.signedIn("member");
        person.open("/wiki/couserans/edit");
        Locator text = tab(person, "Texte");
        Locator fields = tab(person, "Fiche");

        goTo(person, text);
        press(person, "ArrowRight");
        assertThat(fields).isFocused();
        assertThat(person.page().locator("#fiche")).isVisible();
        assertThat(person.page().locator("#texte")).isHidden();
        press(person, "ArrowRight");
        assertThat(text).isFocused();
        press(person, "ArrowLeft");
        assertThat(fields).isFocused();
        press(person, "ArrowLeft");

        assertThat(person.page().locator("#texte")).isVisible();
        assertThat(person.page().locator("#fiche")).isHidden();
    }

    private static Locator tab(Person person, String name) {
        return person.page().getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name));
    }

    @Test
    void a_page_is_written_and_saved_without_a_mouse(People people) {
        String slug = new Author(commons.as("member")).article("Au clavier", "Début.");
        Person person = people.signedIn("member");
        person.open("/wiki/" + slug);

        goTo(person, person.link("Modifier"));
        press(person, "Enter");
        person.sees("/wiki/" + slug + "/edit");
        goTo(person, person.input("body"));
        press(person, "ControlOrMeta+End");
        person.page().keyboard().type(" La suite, au clavier.");
        goTo(person, person.saveButton());
        press(person, "Enter");

        person.sees("/wiki/" + slug);
        assertThat(person.page().locator("article")).containsText("La suite, au clavier.");
    }

    @Test
    void enter_in_a_line_saves_it_rather_than_adding_a_part(People people) {
        String slug = new Author(commons.as("member")).article("Une ligne", "Début.");
        Person person = people.signedIn("member");
        person.open("/wiki/" + slug + "/edit");

        goTo(person, person.input("title"));
        press(person, "ControlOrMeta+A");
        person.page().keyboard().type("Une ligne et une touche");
        press(person, "Enter");

        person.sees("/wiki/" + slug);
        assertThat(person.page().locator("h1")).hasText("Une ligne et une touche");
    }
}
