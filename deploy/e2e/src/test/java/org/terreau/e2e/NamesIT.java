package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and programs find under the names of pages that were moved or merged. */
@ExtendWith(CommonsExtension.class)
class NamesIT {

    private final Commons commons;
    private final Visitor anonymous;
    private final Visitor member;
    private final Author author;

    NamesIT(Commons commons) {
        this.commons = commons;
        this.anonymous = commons.anonymous();
        this.member = commons.as("member");
        this.author = new Author(member);
    }

    private static String word() {
        return "mot" + UUID.randomUUID().toString().replace("-", "");
    }

    private String article(String title, String body, String readers) {
        return author.created(
                "Article", form -> form.with("title", title).with("body", body).with("readers", readers));
    }

    private Reply move(String slug, String name) {
        Form form = Author.form(member.get("wiki/" + slug + "/move"), "input[name=name]");
        return member.post("wiki/" + slug + "/move", form.with("name", name));
    }

    private String moved(String slug) {
        String to = word();
        Reply reply = move(slug, to);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
        return to;
    }

    private static String path(Reply reply) {
        return reply.header("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html, '?from=%s'",
        "'', text/turtle, ''",
        ".ttl, */*, ''",
        "/history, text/html, ''",
        "/edit?x=1, text/html, ''",
        "/revisions/1, text/html, ''"
    })
    void who_asks_for_an_old_address_is_sent_to_the_new_one_by_the_same_way(String rest, String accept, String note) {
        String old = article("Article " + word(), "Un texte.", "public");
        String now = moved(old);

        Reply reply = member.get("wiki/" + old + rest, accept);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(301);
        assertThat(path(reply)).isEqualTo("/wiki/" + now + rest + note.formatted(old));
        assertThat(reply.header("Cache-Control").orElse("")).contains("no-cache");
    }

    @Test
    void the_thing_leads_to_the_thing_that_it_is_now() {
        String old = article("Article " + word(), "Un texte.", "public");
        String now = moved(old);

        Reply reply = anonymous.get("id/" + old, "text/turtle");

        assertThat(reply.status()).isEqualTo(301);
        assertThat(path(reply)).isEqualTo("/id/" + now);
        assertThat(Rdf.ask(
                        anonymous,
                        "ASK { <%1$sid/%2$s> <http://purl.org/dc/terms/isReplacedBy> <%1$sid/%3$s> }"
                                .formatted(commons.base(), old, now)))
                .isTrue();
    }

    @Test
    void a_page_says_from_where_one_was_sent_only_where_one_was() {
        String old = article("Article " + word(), "Un texte.", "public");
        String now = moved(old);

        assertThat(anonymous
                        .get("wiki/" + now + "?from=" + old)
                        .html()
                        .select(".redirected")
                        .text())
                .contains("/wiki/" + old);
        assertThat(anonymous.get("wiki/" + now).html().select(".redirected")).isEmpty();
        assertThat(anonymous.get("wiki/" + now + "?from=couserans").html().select(".redirected"))
                .isEmpty();
    }

    @Test
    void what_somebody_was_writing_when_the_page_was_moved_arrives_there() {
        String old = article("Article " + word(), "Un texte.", "public");
        Form form = author.edit(old).with("body", "Un texte plus long.");
        String now = moved(old);

        Reply reply = author.save(old, form);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(308);
        assertThat(path(reply)).isEqualTo("/wiki/" + now + "/edit");
    }

    @Test
    void a_link_by_the_old_name_shows_the_page_and_counts_for_it() {
        String old = article("Article " + word(), "Un texte.", "public");
        String from = article("Renvoi " + word(), "Voir [[" + old + "]].", "public");
        String now = moved(old);

        assertThat(anonymous.get("wiki/" + from).html().select("article a[href=/wiki/" + now + "]"))
                .hasSize(1);
        assertThat(anonymous.get("wiki/" + now + "/links").html().select("a[href=/wiki/" + from + "]"))
                .hasSize(1);
        assertThat(anonymous.get("wiki/" + now + "/links", "application/json").body())
                .contains(from, old);
        assertThat(anonymous.get("wiki/" + now + ".md").body()).contains("aliases:", old);
    }

    @Test
    void a_name_that_another_page_has_is_422_and_says_which() {
        String title = "Article " + word();
        String other = article(title, "", "public");
        String mine = article("Article " + word(), "", "public");

        Reply refused = move(mine, other);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.html().select("#errors").text()).contains(title);
        assertThat(refused.html().select("[name=name]").attr("value")).isEqualTo(other);
        assertThat(move(mine, "  ").status()).isEqualTo(422);
    }

    @Test
    void two_pages_become_one_with_the_words_of_both_and_that_is_undone() {
        String one = word();
        String two = word();
        String gone = article("Première " + word(), "Un texte " + one, "public");
        String into = article("Seconde " + word(), "Un texte " + two, "public");
        Reply shown = member.get("wiki/" + gone + "/merge?into=" + into);
        Form form = Author.form(shown, "textarea[name=body]");
        assertThat(form.first("body").orElse("")).contains(one, two, "## Première");

        Reply merged = member.post("wiki/" + gone + "/merge?into=" + into, form.and("op", "save"));

        assertThat(merged.status()).as(merged.toString()).isEqualTo(303);
        assertThat(path(merged)).isEqualTo("/wiki/" + into);
        assertThat(anonymous.get("wiki/" + into).body()).contains(one, two);
        assertThat(anonymous.get("wiki/" + gone).status()).isEqualTo(301);
        assertThat(anonymous.get("wiki/" + gone + "/history").html().text()).contains("Seconde");
        assertThat(anonymous.get("wiki/" + gone + "/revisions/1").body()).contains(one);
        assertThat(member.post("wiki/" + gone + "/delete", Form.of("base", "1")).status())
                .isEqualTo(409);

        Form restore = Author.form(member.get("wiki/" + gone + "/revisions/1"), "form[action*=restore] [name]");
        assertThat(member.post("wiki/" + gone + "/restore", restore).status()).isEqualTo(303);
        assertThat(anonymous.get("wiki/" + gone).body()).contains(one);
    }

    @Test
    void who_merges_a_page_that_has_changed_meanwhile_loses_nothing() {
        String gone = article("Première " + word(), "Un texte.", "public");
        String into = article("Seconde " + word(), "Un autre.", "public");
        String address = "wiki/" + gone + "/merge?into=" + into;
        Form form = Author.form(member.get(address), "textarea[name=body]").with("body", "Mon texte à moi");
        author.change(gone, edit -> edit.with("body", "Un texte plus long."));

        Reply told = member.post(address, form.and("op", "save"));

        assertThat(told.status()).as(told.toString()).isEqualTo(409);
        Form again = Author.form(told, "textarea[name=body]");
        assertThat(again.first("body").orElse("")).isEqualTo("Mon texte à moi");
        author.change(into, edit -> edit.with("comment", "x").with("title", "Seconde, autrement"));
        Reply other = member.post(address, again.and("op", "save"));
        assertThat(other.status()).isEqualTo(409);
        Form last = Author.form(other, "textarea[name=body]");
        assertThat(last.first("title").orElse("")).isEqualTo("Seconde, autrement");
        assertThat(member.post(address, last.and("op", "save")).status()).isEqualTo(303);
    }

    @Test
    void an_old_name_that_was_not_public_is_404_for_who_could_not_read_it() {
        String canary = word();
        String secret = article("Canari " + canary, "Un texte.", "community");
        article("Renvoi " + word(), "Voir [[Canari " + canary + "]].", "community");
        String now = moved(secret);
        author.change(now, form -> form.with("title", "Projet").with("readers", "public"));

        for (String path : new String[] {"wiki/", "id/"}) {
            Reply reply = anonymous.get(path + secret);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).doesNotContain(now);
        }
        for (String path : new String[] {
            "wiki/" + now,
            "wiki/" + now + "/links",
            "wiki/" + now + "/history",
            "wiki/" + now + ".md",
            "wiki/" + now + ".ttl",
            "recent",
            "recent.atom",
            "wanted",
            "orphans?type=Article",
            "search/suggest?q=Canari"
        }) {
            assertThat(anonymous.get(path).body()).as(path).doesNotContainIgnoringCase(canary);
        }
        Reply claimed = anonymous.get("wiki/" + now + "?from=" + secret);
        assertThat(claimed.html().select("main").text())
                .as("nobody learns by asking that it had that name")
                .doesNotContainIgnoringCase(canary);
        assertThat(member.get("wiki/" + secret).status()).isEqualTo(301);
    }

    @Test
    void what_is_wanted_is_offered_to_be_written_under_its_title() {
        String word = word();
        String from = article("Renvoi " + word(), "Voir [[Page " + word + "]].", "public");

        var entry = member.get("wanted").html().select("ol.wanted > li").stream()
                .filter(item -> item.text().contains(word))
                .findFirst()
                .orElseThrow();

        assertThat(entry.select("a[href=/wiki/" + from + "]")).hasSize(1);
        String address = entry.select("a[href^=/new]").attr("href");
        assertThat(member.get(address.substring(1))
                        .html()
                        .select("[name=title]")
                        .attr("value"))
                .isEqualTo("Page " + word);
        assertThat(anonymous.get("wanted", "application/json").body()).contains(word, from);
    }

    @Test
    void a_page_that_nothing_points_to_is_an_orphan_until_something_does() {
        String word = word();
        String slug = article("Aaa seule " + word, "Un texte.", "public");
        assertThat(anonymous.get("orphans?type=Article").body()).contains(word);
        assertThat(anonymous.get("orphans?type=Actor").body()).doesNotContain(word);
        assertThat(anonymous.get("orphans?type=Nonsense").status()).isEqualTo(404);
        assertThat(anonymous.get("orphans", "application/json").type()).isEqualTo("application/json");

        article("Renvoi " + word(), "Voir [[" + slug + "]].", "public");

        assertThat(anonymous.get("orphans?type=Article").body()).doesNotContain(word);
    }

    @Test
    void who_may_not_move_or_merge_is_not_offered_it() {
        String slug = article("Article " + word(), "Un texte.", "public");

        assertThat(anonymous.get("wiki/" + slug).html().select(".more-actions")).isEmpty();
        assertThat(anonymous.get("wiki/" + slug + "/move").status()).isEqualTo(401);
        Reply expert = commons.as("expert").get("wiki/" + slug + "/merge");
        assertThat(expert.status()).isIn(401, 403);
        assertThat(member.get("wiki/" + slug).html().select(".more-actions a")).hasSizeGreaterThanOrEqualTo(3);
    }
}
