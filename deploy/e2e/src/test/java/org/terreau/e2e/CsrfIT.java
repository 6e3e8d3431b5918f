package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another site can't write in the name of somebody who is signed in here, though the browser sends the cookie. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class CsrfIT {

    private static final String PAGE = "/wiki/geode";
    private static final String TEXT = "Ce texte vient d’ailleurs.";

    private final Commons commons;

    CsrfIT(Commons commons) {
        this.commons = commons;
    }

    @Test
    void a_save_without_the_right_token_or_from_another_site_is_403_and_changes_nothing(People people) {
        Person person = people.signedIn("member");
        person.open(PAGE + "/edit");
        String right = person.input("csrf").inputValue();
        String text = person.input("body").inputValue();

        assertRefused(person, form(person), options());
        assertRefused(person, form(person).set("csrf", "x" + right.substring(1)), options());
        FormData good = form(person).set("csrf", right);
        assertRefused(person, good, options().setHeader("Origin", "https://example.org"));
        assertRefused(person, good, options().setHeader("Origin", "null"));
        assertRefused(person, good, options().setHeader("Sec-Fetch-Site", "cross-site"));
        assertRefused(person, good, options().setHeader("Sec-Fetch-Site", "same-site"));

        assertThat(commons.anonymous().get(PAGE).body()).doesNotContain("vient d’ailleurs");
        person.open(PAGE + "/edit");
        assertThat(person.input("body").inputValue()).isEqualTo(text);
    }

    @Test
    void the_same_save_with_the_right_token_from_our_site_is_taken(People people) {
        Person person = people.signedIn("member");
        String slug = new Author(commons.as("member")).article("Origine de la demande", "Un texte.");
        person.open("/wiki/" + slug + "/edit");
        FormData good = form(person).set("csrf", person.input("csrf").inputValue());
        String ours = commons.base().toString().replaceFirst("/$", "");

        APIResponse saved = send(
                person,
                "/wiki/" + slug + "/edit",
                good,
                options().setHeader("Origin", ours).setHeader("Sec-Fetch-Site", "same-origin"));

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(commons.as("member").get("wiki/" + slug).body()).contains("vient d’ailleurs");
    }

    @Test
    void nobody_is_signed_out_by_another_site(People people) {
        Person person = people.signedIn("member");

        APIResponse refused = send(person, "/logout", FormData.create().set("csrf", ""), options());

        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        person.open("/me");
        assertThat(person.main().locator("form[action='/logout']").count()).isEqualTo(1);
    }

    private static FormData form(Person person) {
        return FormData.create()
                .set("base", person.input("base").inputValue())
                .set("title", person.input("title").inputValue())
                .set("lang", "fr")
                .set("readers", "public")
                .set("actorKind", "research-team")
                .set("body", TEXT)
                .set("op", "save");
    }

    private static RequestOptions options() {
        return RequestOptions.create().setMaxRedirects(0);
    }

    private static APIResponse send(Person person, String path, FormData form, RequestOptions options) {
        return person.page().request().post(path, options.setForm(form));
    }

    private static void assertRefused(Person person, FormData form, RequestOptions options) {
        APIResponse response = send(person, PAGE + "/edit", form, options);
        assertThat(response.status()).as(response.text()).isEqualTo(403);
    }
}
