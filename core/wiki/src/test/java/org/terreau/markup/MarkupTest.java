package org.terreau.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    private final Markup markup = new Markup();

    @Test
    void an_existing_page_is_shown_by_its_title() {
        assertThat(html("[[apes]]")).isEqualTo("<p><a class=\"wiki\" href=\"/wiki/apes\">L’APES</a></p>\n");
    }

    @Test
    void a_label_replaces_the_title_which_stays_to_be_read() {
        assertThat(html("[[apes|eux]]")).contains("title=\"L’APES\"", ">eux</a>");
    }

    @Test
    void a_missing_page_leads_to_its_creation_and_says_so() {
        assertThat(html("[[Nouvelle page]]"))
                .contains("<a class=\"missing\" href=\"/new?title&#61;nouvelle-page\" title=\"page à créer\">"
                        + "Nouvelle page</a>");
    }

    @Test
    void a_typed_link_carries_its_property() {
        assertThat(html("[[tr:cooperatesWith::apes]]"))
                .contains("data-property=\"tr:cooperatesWith\"", "title=\"tr:cooperatesWith – L’APES\"");
    }

    @Test
    void the_property_is_named_in_words_where_they_are_known() {
        LinkTargets named = new LinkTargets() {
            @Override
            public Map<WikiLink, Target> resolve(Collection<WikiLink> links) {
                return MarkupTest.resolve(links);
            }

            @Override
            public String nameOf(String property) {
                return "coopère avec";
            }
        };
        assertThat(markup.render("[[tr:cooperatesWith::apes]]", named, Locale.FRENCH)
                        .html())
                .contains("title=\"coopère avec – L’APES\"");
    }

    @Test
    void a_link_to_a_heading_leads_to_the_id_that_its_text_gives() {
        assertThat(html("[[apes#Où nous trouver]]")).contains("href=\"/wiki/apes#h-ou-nous-trouver\"");
        assertThat(html("[là](#Où-nous-trouver)")).contains("href=\"#h-ou-nous-trouver\"");
    }

    @Test
    void a_link_without_target_stays_text() {
        assertThat(markup.render("[[apes|eux]]", LinkTargets.none(), Locale.FRENCH)
                        .html())
                .isEqualTo("<p>eux</p>\n");
    }

    @Test
    void all_links_of_a_body_are_asked_for_at_once() {
        List<Collection<WikiLink>> asked = new ArrayList<>();
        LinkTargets counting = links -> {
            asked.add(links);
            return Map.of();
        };
        markup.render("[[a]] [[b]]\n\n# [[c]]\n\n[[a]]", counting, Locale.FRENCH);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).extracting(WikiLink::target).containsExactly("a", "b", "c");
        markup.render("No link", counting, Locale.FRENCH);
        assertThat(asked).hasSize(1);
    }

    @Test
    void an_escaped_bracket_stays_text() {
        assertThat(html("\\[[apes]]")).isEqualTo("<p>[[apes]]</p>\n");
    }

    @Test
    void brackets_around_a_wiki_link_stay_text() {
        assertThat(html("[[[apes]]] ![[apes]] x](/y)"))
                .startsWith("<p>[<a class=\"wiki\" href=\"/wiki/apes\">L’APES</a>] ");
    }

    @ParameterizedTest
    @CsvSource({
        "'# A\n\n## B', 'h2 A, h3 B'",
        "'## A\n\n### B', 'h2 A, h3 B'",
        "'### A\n\n##### B', 'h2 A, h4 B'",
        "'# A\n\n###### B', 'h2 A, h6 B'"
    })
    void headings_begin_at_level_two(String body, String levels) {
        assertThat(render(body).contents().stream()
                        .map(heading -> "h" + heading.level() + " " + heading.text())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(levels);
        assertThat(html(body)).doesNotContain("<h1").contains("<h2 id=");
    }

    @Test
    void heading_ids_are_folded_and_unique() {
        assertThat(render("# Été\n\n# été\n\n# été 2\n\n# [[apes]]\n\n# **Gras** `code`")
                        .contents())
                .extracting(Heading::id)
                .containsExactly("h-ete", "h-ete-2", "h-ete-2-2", "h-l-apes", "h-gras-code");
    }

    @Test
    void a_table_keeps_its_alignment() {
        assertThat(html("| a | b |\n|:--|--:|\n| 1 | [[apes\\|x]] |"))
                .contains("<table>", "<th align=\"left\">a</th>", "<td align=\"right\"><a class=\"wiki\"");
    }

    @Test
    void a_footnote_and_its_text_lead_to_each_other() {
        assertThat(html("Fait[^source].\n\n[^source]: Le rapport."))
                .contains(
                        "<sup class=\"footnote-ref\"><a href=\"#fn-source\" id=\"fnref-source\">1</a></sup>",
                        "<section class=\"footnotes\" aria-label=\"Notes\">",
                        "<li id=\"fn-source\">",
                        "href=\"#fnref-source\" class=\"footnote-backref\" aria-label=\"Retour à l’appel de note 1\"");
    }

    @Test
    void a_task_says_whether_it_is_done_and_cannot_be_ticked() {
        assertThat(html("- [x] un\n- [ ] deux"))
                .contains("<input type=\"checkbox\" checked=\"\" aria-label=\"Fait\" disabled=\"disabled\"")
                .contains("<input type=\"checkbox\" aria-label=\"À faire\" disabled=\"disabled\"");
        assertThat(markup.render("- [ ] two", LinkTargets.none(), Locale.GERMAN).html())
                .contains("To do");
    }

    @Test
    void strikethrough_and_bare_addresses_are_understood() {
        assertThat(html("~~non~~ https://example.org/a et moi@example.org"))
                .contains("<del>non</del>", "href=\"https://example.org/a\" rel=\"nofollow noopener noreferrer\"")
                .contains("href=\"mailto:moi&#64;example.org\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wiki/apes", "apes", "?q=1", "#h-x", "mailto:a@example.org", "tel:+33100000000"})
    void a_link_within_or_to_a_person_is_not_marked(String address) {
        assertThat(html("[x](" + address + ")")).contains("href=").doesNotContain("rel=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "HTTP://example.org", "//example.org", "/\\\\example.org"})
    void a_link_that_leaves_is_marked_and_opens_in_place(String address) {
        assertThat(html("[x](" + address + ")"))
                .contains("rel=\"nofollow noopener noreferrer\"")
                .doesNotContain("target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "file:///etc/passwd", "data:text/html,x", "custom:x"})
    void other_schemes_are_no_links(String address) {
        assertThat(html("[x](" + address + ")")).isEqualTo("<p>x</p>\n");
    }

    @Test
    void an_image_is_lazy_and_always_has_a_description() {
        assertThat(html("![Vue](/files/vue.jpg)")).contains("<img src=\"/files/vue.jpg\" alt=\"Vue\" loading=\"lazy\"");
        assertThat(html("<img src=\"https://example.org/a.png\">")).contains("alt=\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AA", "ftp://a/b"})
    void an_image_that_may_not_be_loaded_leaves_its_description(String address) {
        assertThat(html("![Vue d’ensemble](" + address + ")")).isEqualTo("<p>Vue d’ensemble</p>\n");
        assertThat(html("<img alt=x src=\"" + address + "\">")).doesNotContain("<img");
    }

    @Test
    void a_small_set_of_html_is_kept() {
        String kept = "<sub>2</sub> <sup>e</sup> <kbd>Ctrl</kbd> <abbr title=\"Scop\">S</abbr> <mark>m</mark>";
        assertThat(html("x " + kept)).contains(kept);
        assertThat(html("<details open><summary>S</summary>\n\nTexte\n\n</details>"))
                .contains("<details open=\"open\"><summary>S</summary>", "<p>Texte</p>", "</details>");
        assertThat(html("<span lang=\"oc\" dir=\"ltr\">Adiu</span>"))
                .contains("<span lang=\"oc\" dir=\"ltr\">Adiu</span>");
    }

    @Test
    void html_left_open_is_closed_within_the_text() {
        assertThat(html("<details><summary>S\n\n# Suite")).endsWith("</details>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p id=\"main\">x</p>",
                "<h2 id=\"main\">x</h2>",
                "<a id=\"main\" href=\"/\">x</a>",
                "<span class=\"alert\">x</span>",
                "<div style=\"position:fixed\">x</div>",
                "<form action=\"/\"><button name=\"b\">x</button></form>",
                "<input type=\"text\" name=\"x\">"
            })
    void html_cannot_pass_for_a_part_of_the_page(String body) {
        assertThat(html(body)).doesNotContain("id=", "class=", "style=", "<form", "<button", "<input", "name=");
    }

    @Test
    void the_plain_text_is_what_the_paragraphs_say() {
        assertThat(render("# Titre\n\nUn *deux* [[apes]]  \n`trois`[^1].\n\n```\ncode\n```\n\n- quatre\n\n[^1]: note")
                        .plainText())
                .isEqualTo("Un deux L’APES trois. quatre");
    }

    @Test
    void the_plain_text_is_cut_between_words() {
        String text = render("mot ".repeat(500)).plainText();
        assertThat(text).hasSizeLessThanOrEqualTo(300).endsWith("mot…");
        assertThat(render("🌱".repeat(400)).plainText())
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("🌱…");
    }

    @Test
    void many_threads_share_one() {
        List<String> bodies = IntStream.range(0, 200)
                .mapToObj(i -> "# " + i + "\n\n[[apes|" + i + "]][^1]\n\n[^1]: n")
                .toList();
        List<Rendered> oneByOne = bodies.stream().map(this::render).toList();
        assertThat(bodies.parallelStream().map(this::render).toList()).isEqualTo(oneByOne);
    }

    @Test
    void an_empty_body_gives_an_empty_text() {
        assertThat(render("")).isEqualTo(new Rendered("", List.of(), List.of(), ""));
    }

    private String html(String body) {
        return render(body).html();
    }

    private Rendered render(String body) {
        return markup.render(body, MarkupTest::resolve, Locale.FRENCH);
    }

    private static Map<WikiLink, Target> resolve(Collection<WikiLink> links) {
        return links.stream().collect(Collectors.toMap(link -> link, MarkupTest::target));
    }

    private static Target target(WikiLink link) {
        return link.slug().value().equals("apes")
                ? Target.existing("/wiki/apes", "L’APES")
                : Target.missing("/new?title=" + link.slug());
    }
}
