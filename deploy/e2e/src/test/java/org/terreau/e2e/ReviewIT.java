package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A method sheet goes from hand to hand until everybody may read it. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class ReviewIT {

    private final Commons commons;
    private final String sheet;

    ReviewIT(Commons commons) {
        this.commons = commons;
        this.sheet = Screens.sheet(new Author(commons.as("member")));
    }

    @Test
    void a_sheet_is_submitted_read_again_by_others_and_published(People people) {
        Person author = people.signedIn("member").open("/wiki/" + sheet);
        assertThat(here(author)).hasText("brouillon");
        assertThat(commons.anonymous().get("wiki/" + sheet).status()).isEqualTo(404);

        take(author, "Proposer à la relecture");

        author.sees("/wiki/" + sheet + ".*");
        author.open("/wiki/" + sheet);
        assertThat(here(author)).hasText("en relecture");
        author.page().locator(".standing details.next > summary").click();
        assertThat(author.page().locator(".standing")).containsText("recherche, coordination");
        assertThat(author.button("Publier")).hasCount(0);

        Person researcher = people.signedIn("researcher").open("/wiki/" + sheet);
        take(researcher, "Publier");

        researcher.open("/wiki/" + sheet + "/state");
        assertThat(here(researcher)).hasText("publiée");
        assertThat(researcher.main().locator("tbody tr")).hasCount(2);
        assertThat(commons.anonymous().get("wiki/" + sheet).status()).isEqualTo(200);
    }

    @Test
    void who_decides_on_a_text_that_has_changed_meanwhile_is_shown_what_changed(People people) {
        Person author = people.signedIn("member").open("/wiki/" + sheet);
        new Author(commons.as("companion")).change(sheet, form -> form.with("body", "Une phrase de plus."));

        take(author, "Proposer à la relecture");

        Locator told = author.page().locator("#errors");
        assertThat(told).containsText("Cette page a changé entre-temps");
        assertThat(author.page().locator(".diff ins").first()).containsText("Une phrase de plus.");
        assertThat(here(author)).hasText("brouillon");
        take(author, "Proposer à la relecture");
        assertThat(here(author.open("/wiki/" + sheet))).hasText("en relecture");
    }

    private static Locator here(Person person) {
        return person.page().locator(".standing [aria-current=step]");
    }

    private static void take(Person person, String step) {
        Locator next = person.page().locator(".standing details.next");
        if (next.getAttribute("open") == null) {
            next.locator("summary").click();
        }
        person.button(step).click();
        person.page().waitForLoadState();
    }
}
