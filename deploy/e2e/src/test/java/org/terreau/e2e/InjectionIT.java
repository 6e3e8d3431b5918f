package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Text that would like to run stays text, wherever it was written and wherever it is shown. */
@ExtendWith(CommonsExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionIT {

    private static final String MARK = "pwned" + UUID.randomUUID().toString().replace("-", "");
    private static final String EVIL =
            "\"'><img src=x onerror=" + MARK + "()><script>" + MARK + "()</script><svg/onload=" + MARK + "()>${" + MARK
                    + "}</textarea></title><a href=\"javascript:" + MARK + "()\">x</a>";
    private static final String EVIL_BODY = EVIL
            + "\n\n[x](javascript:" + MARK + "()) [y](data:text/html;base64,PHNjcmlwdD4=) ![z](javascript:" + MARK
            + "())"
            + "\n\n<javascript:" + MARK + "()>\n\n<iframe src=\"https://example.org\"></iframe>"
            + "\n\n<form action=\"https://example.org\"><input name=password></form>"
            + "\n\n<style>body{display:none}</style><p style=\"position:fixed\" onclick=\"" + MARK + "()\">p</p>"
            + "\n\n[[" + EVIL.replace("]", "") + "]]\n\n# <b onmouseover=" + MARK + "()>titre</b>\n";

    private static final Set<String> LEADING = Set.of("href", "src", "action", "formaction", "xlink:href", "srcset");

    private final Visitor member;
    private final Visitor anonymous;
    private final String slug;

    InjectionIT(Commons commons) {
        this.member = commons.as("member");
        this.anonymous = commons.anonymous();
        Author author = new Author(member);
        slug = author.created(
                "Actor",
                form -> form.with("title", EVIL.substring(0, Math.min(EVIL.length(), 300)))
                        .with("actorKind", "association")
                        .with("readers", "public")
                        .with("description@fr", EVIL)
                        .with("address.0.streetAddress", EVIL)
                        .with("comment", EVIL)
                        .with("body", EVIL_BODY));
    }

    @BeforeAll
    void has_two_revisions_to_compare() {
        new Author(member)
                .change(
                        slug,
                        form -> form.with("body", EVIL_BODY + EVIL)
                                .with("description@fr", EVIL + " bis")
                                .with("comment", EVIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wiki/%s",
                "wiki/%s/history",
                "wiki/%s/revisions/1",
                "wiki/%s/diff?from=1&to=2",
                "wiki/%s/links",
                "wiki/%s/edit",
                "wiki/%s/delete",
                "recent",
                "types/Actor",
                ""
            })
    void nothing_of_it_runs_on_any_page(String path) {
        for (Visitor visitor : List.of(member, anonymous)) {
            Reply reply = visitor.get(path.formatted(slug));
            if (visitor == member || reply.status() == 200) {
                assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            }
            assertHarmless(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wiki/%s",
                "search/suggest?q=%s",
                "new?type=%s",
                "new?type=Article&title=%s",
                "types/Actor?q=%s",
                "sparql?query=%s",
                "ontology/%s",
                "login?return=%s",
                "%s"
            })
    void nothing_of_an_address_runs_on_the_page_that_answers_it(String path) {
        String evil = java.net.URLEncoder.encode(EVIL, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "-");

        assertHarmless(member.get(path.replace("%s", evil), "text/html"));
    }

    @Test
    void a_form_that_comes_back_shows_what_was_typed_as_text() {
        Form form = new Author(member).edit(slug).with("homepage", "javascript:" + MARK + "()");

        Reply refused = new Author(member).save(slug, form);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertHarmless(refused);
        assertThat(Author.form(refused, "textarea[name=body]").first("body").orElse(""))
                .contains("<script>" + MARK);
    }

    @Test
    void the_feed_and_the_data_are_well_formed() throws Exception {
        Reply feed = anonymous.get("recent.atom");
        assertThat(feed.status()).as(feed.toString()).isEqualTo(200);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(feed.body())));
        for (String suffix : List.of("ttl", "jsonld", "rdf", "nt")) {
            assertThat(Rdf.of(anonymous.get("wiki/" + slug + "." + suffix)).isEmpty())
                    .isFalse();
        }
    }

    @Test
    void a_strict_policy_of_content_is_sent_with_every_page() {
        for (String path : List.of("", "wiki/" + slug, "wiki/nobody-made-this", "sparql", "recent", "ontology")) {
            Reply reply = anonymous.get(path, "text/html");
            String policy = reply.header("Content-Security-Policy").orElse("");
            assertThat(policy).as(path).contains("default-src").doesNotContain("unsafe-eval");
            assertThat(policy.replaceFirst("style-src[^;]*", "")).as(path).doesNotContain("unsafe-inline");
            assertThat(reply.header("X-Content-Type-Options")).as(path).contains("nosniff");
        }
    }

    private static void assertHarmless(Reply reply) {
        if (!reply.type().equals("text/html")) {
            assertThat(reply.header("X-Content-Type-Options"))
                    .as(reply.toString())
                    .contains("nosniff");
            return;
        }
        Document page = reply.html();
        for (Element element : page.getAllElements()) {
            String shown = element.outerHtml();
            assertThat(element.normalName()).as(shown).isNotIn("iframe", "object", "embed", "base");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey().toLowerCase(Locale.ROOT))
                        .as(shown)
                        .doesNotStartWith("on");
                if (LEADING.contains(attribute.getKey())) {
                    assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                            .as(shown)
                            .doesNotStartWith("javascript:")
                            .doesNotStartWith("data:text");
                }
            }
        }
        assertThat(page.select("script").outerHtml()).doesNotContain(MARK);
        assertThat(page.select("[style*=fixed], input[name=password]"))
                .as(reply.toString())
                .isEmpty();
    }
}
