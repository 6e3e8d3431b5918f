package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People gather around a page: by a link, whoever they are; what is for the circle, only they read. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class CircleIT {

    private final Commons commons;

    CircleIT(Commons commons) {
        this.commons = commons;
    }

    @Test
    void somebody_from_outside_comes_in_by_a_link_reads_and_leaves_again(People people) {
        String slug = new Author(commons.as("member")).article("Notes de l’équipe", "Ce que l’équipe se dit.");
        Person lead = people.signedIn("member").open("/wiki/" + slug + "/circle");
        lead.button("Ouvrir le cercle").click();
        lead.button("Faire un lien").click();
        String link = lead.page().locator("#link").inputValue();
        reservedToTheCircle(lead, slug);
        Visitor expert = commons.as("expert");
        assertThat(expert.get("wiki/" + slug).status()).isEqualTo(404);

        Person guest = people.signedIn("expert").open(link);
        assertThat(guest.main()).containsText("Notes de l’équipe");
        guest.button("Accepter").click();

        guest.sees("/wiki/" + slug);
        assertThat(guest.main()).containsText("Ce que l’équipe se dit.");
        assertThat(expert.get("search?q=%C3%A9quipe").body()).contains("/wiki/" + slug);
        assertThat(commons.as("companion").get("wiki/" + slug).status()).isEqualTo(404);
        assertThat(commons.as("companion").get(link).status())
                .as("the link is used up")
                .isEqualTo(404);

        guest.open("/wiki/" + slug + "/circle");
        guest.button("Quitter le cercle").click();

        guest.sees("/me");
        assertThat(expert.get("wiki/" + slug).status()).isEqualTo(404);
        assertThat(expert.get("search?q=%C3%A9quipe").body()).doesNotContain("/wiki/" + slug);
    }

    private static void reservedToTheCircle(Person lead, String slug) {
        lead.open("/wiki/" + slug + "/edit");
        lead.page().locator("label:has(input[name=readers][value=circle])").click();
        lead.save();
    }
}
