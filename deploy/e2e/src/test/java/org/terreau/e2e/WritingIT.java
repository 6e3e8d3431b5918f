package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of what people send. */
@ExtendWith(CommonsExtension.class)
class WritingIT {

    private static final String DESCRIPTION = "<http://purl.org/dc/terms/description>";

    private final Commons commons;
    private final Visitor anonymous;
    private final Visitor member;
    private final Author author;

    WritingIT(Commons commons) {
        this.commons = commons;
        this.anonymous = commons.anonymous();
        this.member = commons.as("member");
        this.author = new Author(member);
    }

    private static String word() {
        return "mot" + UUID.randomUUID().toString().replace("-", "");
    }

    private String actor(String title) {
        return author.created(
                "Actor",
                form -> form.with("title", title)
                        .with("actorKind", "association")
                        .with("readers", "public")
                        .with("body", "Un essai."));
    }

    private boolean says(String slug, String predicate, String text) {
        return Rdf.ask(
                anonymous,
                "ASK { <%sid/%s> %s ?text FILTER(STR(?text) = \"%s\") }"
                        .formatted(commons.base(), slug, predicate, text));
    }

    @Test
    void a_new_page_is_there_at_once_in_its_own_address_in_the_lists_and_in_sparql() {
        String word = word();
        String slug = actor("Atelier " + word);

        assertThat(slug).isEqualTo("atelier-" + word);
        assertThat(anonymous.get("wiki/" + slug).html().selectFirst("h1").text())
                .contains("Atelier " + word);
        assertThat(anonymous.get("recent").body()).contains(word);
        assertThat(anonymous.get("types/Actor").body()).contains(word);
        assertThat(anonymous.get("search/suggest?q=Atelier+" + word).body()).contains(slug);
        assertThat(says(slug, "<http://www.w3.org/2000/01/rdf-schema#label>", "Atelier " + word))
                .isTrue();
    }

    @Test
    void an_edit_shows_at_once_in_the_page_its_history_and_sparql() {
        String slug = actor("Acteur " + word());
        String text = word();
        String field = word();
        String comment = word();

        author.change(
                slug,
                form -> form.with("body", "Un texte : " + text)
                        .with("description@fr", field)
                        .with("comment", comment));

        assertThat(anonymous.get("wiki/" + slug).body()).contains(text, field);
        assertThat(anonymous.get("wiki/" + slug + ".md").body()).contains(text, field);
        assertThat(anonymous.get("wiki/" + slug + ".ttl").body()).contains(field);
        assertThat(says(slug, DESCRIPTION, field)).isTrue();
        assertThat(anonymous.get("wiki/" + slug + "/history").body()).contains(comment);
        assertThat(anonymous.get("wiki/" + slug + "/revisions/1").body())
                .contains("Un essai.")
                .doesNotContain(text);
        assertThat(anonymous.get("wiki/" + slug + "/diff?from=1&to=2").body()).contains(text, field);
    }

    @Test
    void an_edit_of_what_another_has_changed_meanwhile_is_409_and_keeps_both_texts() {
        String slug = actor("Acteur " + word());
        Form mine = author.edit(slug);
        String theirs = word();
        new Author(commons.as("coordinator")).change(slug, form -> form.with("body", "Leur texte " + theirs));
        String ours = word();

        Reply conflict = author.save(slug, mine.with("body", "Notre texte " + ours));

        assertThat(conflict.status()).as(conflict.toString()).isEqualTo(409);
        assertThat(conflict.html().text()).contains(theirs, ours);
        Form merged = Author.form(conflict, "textarea[name=body]");
        assertThat(merged.first("body").orElse("")).contains(ours);
        assertThat(anonymous.get("wiki/" + slug).body()).contains(theirs).doesNotContain(ours);
        Reply saved = author.save(slug, merged.with("body", "Les deux : " + theirs + " et " + ours));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(303);
        assertThat(anonymous.get("wiki/" + slug).body()).contains(theirs, ours);
    }

    @Test
    void fields_that_break_the_shape_are_422_and_each_is_named_with_what_was_sent() {
        Form form = author.blank("Territory")
                .with("title", "Territoire " + word())
                .with("territoryKind", "commune")
                .with("body", "Gardez ce texte.")
                .with("codeINSEE", "pas un code")
                .with("population", "beaucoup")
                .with("lat", "au nord")
                .with("homepage", "pas une adresse");

        Reply refused = author.create("Territory", form);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body())
                .contains("pas un code", "beaucoup", "au nord", "pas une adresse", "Gardez ce texte.");
        for (String name : List.of("codeINSEE", "population", "lat", "homepage")) {
            assertThat(refused.html().select("[name=" + name + "][aria-invalid=true]"))
                    .as(name)
                    .hasSize(1);
        }
    }

    @Test
    void a_field_that_must_be_there_is_asked_for() {
        Reply refused = author.create(
                "Actor", author.blank("Actor").with("title", "Acteur " + word()).without("actorKind"));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body()).contains("actorKind");
    }

    @Test
    void a_wrong_edit_changes_nothing_and_says_so_in_english_to_who_reads_english() {
        String slug = actor("Acteur " + word());
        Form form = author.edit(slug).with("homepage", "javascript:alert(1)").with("body", "Perdu ?");

        Reply refused = new Author(member.with("Accept-Language", "en")).save(slug, form);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.html().selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(refused.body()).contains("Perdu ?");
        assertThat(anonymous.get("wiki/" + slug).body()).doesNotContain("Perdu ?");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void a_title_has_from_one_to_300_characters(int length) {
        String title = "é".repeat(length);

        String slug = author.article(title, "Court ou long.");

        assertThat(slug).hasSizeLessThanOrEqualTo(100);
        assertThat(member.get("wiki/" + slug).html().selectFirst("h1").text()).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "sonnette\u0007", "deux\nlignes", "\u202Eà l'envers", "LONG"})
    void a_title_that_is_empty_too_long_or_invisible_in_part_is_422_and_the_text_is_kept(String title) {
        Form form = author.blank("Article")
                .with("title", title.equals("LONG") ? "a".repeat(301) : title)
                .with("body", "Gardez ce texte.");

        Reply refused = author.create("Article", form);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.html().select("[name=title][aria-invalid=true]")).hasSize(1);
        assertThat(refused.body()).contains("Gardez ce texte.");
    }

    @Test
    void a_form_with_a_character_that_no_text_has_is_400() {
        Form form = author.blank("Article").with("title", "nul\u0000");

        assertThat(author.create("Article", form).status()).isEqualTo(400);
    }

    @Test
    void titles_equal_but_for_accents_have_two_addresses() {
        String word = word();

        String first = author.article("Épicerie " + word, "L'une.");
        String second = author.article("Epicerie " + word, "L'autre.");

        assertThat(first).isEqualTo("epicerie-" + word);
        assertThat(second).isEqualTo("epicerie-" + word + "-2");
        assertThat(member.get("wiki/" + first).html().selectFirst("h1").text()).contains("Épicerie");
        assertThat(member.get("wiki/" + second).html().selectFirst("h1").text()).contains("Epicerie");
    }

    @Test
    void five_megabytes_of_text_are_413_and_leave_the_page_as_it_was() {
        String slug = author.article("Article " + word(), "Le texte qui y est.");
        Form form = author.edit(slug).with("body", "a".repeat(5 * 1024 * 1024));

        Reply refused = author.save(slug, form);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(413);
        assertThat(member.get("wiki/" + slug).body()).contains("Le texte qui y est.");
    }

    @Test
    void a_text_of_more_than_one_mebibyte_is_refused_with_a_word_about_its_size() {
        Form form = author.blank("Article").with("title", "Article " + word()).with("body", "b".repeat((1 << 20) + 1));

        assertThat(author.create("Article", form).status()).isIn(413, 422);
    }

    @ParameterizedTest
    @CsvSource({
        "new?type=Nonsense",
        "types/Nonsense",
        "wiki/nobody-made-this",
        "wiki/nobody-made-this.ttl",
        "wiki/nobody-made-this/edit",
        "wiki/nobody-made-this/history",
        "wiki/nobody-made-this/revisions/1",
        "wiki/Not_A_Slug",
        "wiki/couserans.exe",
        "wiki/couserans/revisions/99999",
        "wiki/couserans/revisions/x",
        "wiki/couserans/diff?from=1&to=99999",
        "id/nobody-made-this",
        "no/such/path"
    })
    void what_nobody_made_is_404_for_people_and_programs(String path) {
        Reply html = member.get(path, "text/html");
        assertThat(html.status()).as(html.toString()).isEqualTo(404);
        assertThat(html.type()).isEqualTo("text/html");
        Reply problem = member.get(path, "application/json");
        assertThat(problem.status()).as(problem.toString()).isEqualTo(404);
        assertThat(problem.type()).isEqualTo("application/problem+json");
    }

    @Test
    void a_deleted_page_is_gone_from_everywhere_and_comes_back_when_it_is_restored() {
        String title = "Acteur " + word();
        String slug = actor(title);
        author.change(slug, form -> form.with("description@fr", "Avant la fin"));
        Form delete = Author.form(member.get("wiki/" + slug + "/delete"), "form[action*=delete] [name]");

        Reply deleted = member.post("wiki/" + slug + "/delete", delete.with("comment", "En double"));

        assertThat(deleted.status()).as(deleted.toString()).isIn(303, 200);
        for (String suffix : List.of("", ".ttl", ".md", ".jsonld")) {
            Reply gone = anonymous.get("wiki/" + slug + suffix);
            assertThat(gone.status()).as(gone.toString()).isEqualTo(410);
            assertThat(gone.body()).doesNotContain("Avant la fin");
        }
        assertThat(Rdf.ask(anonymous, "ASK { GRAPH <" + commons.base() + "wiki/" + slug + "> { ?s ?p ?o } }"))
                .isFalse();
        assertThat(anonymous.get("types/Actor").body()).doesNotContain(title);

        Reply restored = restore(slug, 2);

        assertThat(restored.status()).as(restored.toString()).isEqualTo(303);
        assertThat(anonymous.get("wiki/" + slug).body()).contains("Avant la fin");
        assertThat(says(slug, DESCRIPTION, "Avant la fin")).isTrue();
    }

    private Reply restore(String slug, int revision) {
        Reply shown = member.get("wiki/" + slug + "/revisions/" + revision);
        Form form = Author.form(shown, "form[action*=restore] [name]");
        return member.post("wiki/" + slug + "/restore", form.with("comment", "Remise"));
    }

    @Test
    void an_earlier_revision_can_be_made_the_present_one_again() {
        String slug = actor("Acteur " + word());
        author.change(slug, form -> form.with("body", "Le deuxième texte"));

        assertThat(restore(slug, 1).status()).isEqualTo(303);

        assertThat(anonymous.get("wiki/" + slug).body()).contains("Un essai.").doesNotContain("Le deuxième texte");
        assertThat(anonymous.get("wiki/" + slug + "/revisions/2").body()).contains("Le deuxième texte");
        assertThat(anonymous.get("wiki/" + slug + "/revisions/3").status()).isEqualTo(200);
    }

    @Test
    void a_link_to_a_page_that_is_not_there_leads_to_its_creation() {
        String word = word();
        String slug = author.article("Article " + word, "Voir [[Page " + word + "]].");

        String address = member.get("wiki/" + slug).html().select("main a[href*=new]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.contains(word))
                .findFirst()
                .orElseThrow();

        assertThat(member.get(address).status()).isEqualTo(200);
        assertThat(member.get(address).body()).contains("Page " + word);
    }
}
