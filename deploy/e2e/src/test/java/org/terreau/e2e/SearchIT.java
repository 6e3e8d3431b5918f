package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Search as people and programs meet it. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class SearchIT {

    private static final String CANARY = "canarisansnom";

    private final Commons commons;

    SearchIT(Commons commons) {
        this.commons = commons;
    }

    @Test
    void somebody_finds_a_page_from_the_header_narrows_the_list_and_opens_it(People people) {
        Person person = people.somebody().open("/");
        Locator box = person.page().locator("#site-q");
        box.fill("coopération");
        box.press("Enter");
        person.sees("/search");
        assertThat(person.main().locator("mark").first()).isVisible();

        Locator type = person.main().locator(".search-facets a").first();
        int count = Integer.parseInt(type.locator(".count").innerText());
        type.click();
        assertThat(person.main().locator(".search-facets a[aria-current]")).hasCount(1);
        assertThat(person.main().locator("[role=status]")).containsText(count == 1 ? "Une" : Integer.toString(count));
        person.main().locator(".entry-title").first().click();
        assertThat(person.page().locator("article.prose, .page-body").first()).isVisible();
    }

    @Test
    void one_who_types_is_offered_titles(People people) {
        Person person = people.somebody().open("/");
        person.page().locator("#site-q").pressSequentially("chenove");
        assertThat(person.page().locator("#site-q + datalist option").first())
                .hasAttribute("value", Pattern.compile("Chenôve"));
    }

    @Test
    void programs_get_the_same_as_json() {
        Reply reply = commons.anonymous().get("search?q=cooperation&type=Territory", "application/json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualTo("application/json");
        assertThat(reply.body()).contains("\"hits\":[{\"slug\":").contains("\"key\":\"type\"");
    }

    @Test
    void what_is_too_long_is_told_and_kept() {
        Reply page = commons.anonymous().get("search?q=" + "mot+".repeat(500), "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().selectFirst("#q-problem").text()).contains("1");
        assertThat(page.html().selectFirst("#q").attr("value")).startsWith("mot mot");
        Reply json = commons.anonymous().get("search?q=" + "mot+".repeat(500), "application/json");
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.type()).isEqualTo("application/problem+json");
    }

    @Test
    void what_looks_like_syntax_or_comes_from_elsewhere_is_no_error() {
        for (String query : new String[] {
            "q=%22%28%2B+AND", "q=title:%5B*+TO+%7D", "q=x&utm_source=y", "q=x&page=99999&sort=nonsense", "type=%3Cb%3E"
        }) {
            assertThat(commons.anonymous().get("search?" + query, "text/html").status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void what_somebody_may_not_read_is_nowhere_in_what_they_search() {
        Author author = new Author(commons.as("member"));
        String slug = author.created(
                "Article",
                form -> form.with("title", "Titre " + CANARY)
                        .with("body", CANARY)
                        .with("readers", "community"));
        for (String path : new String[] {"search", "search?type=Article&sort=newest", "search/suggest?q=" + CANARY}) {
            for (String accept : new String[] {"text/html", "application/json"}) {
                assertThat(commons.anonymous().get(path, accept).body()).doesNotContain(slug);
            }
        }
        assertThat(commons.anonymous()
                        .get("search?q=" + CANARY, "application/json")
                        .body())
                .contains("\"total\":0");
        assertThat(commons.as("member")
                        .get("search?q=" + CANARY, "application/json")
                        .body())
                .contains(slug);
    }
}
