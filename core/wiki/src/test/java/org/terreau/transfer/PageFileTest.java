package org.terreau.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.shape.Fields;
import org.terreau.shape.Garden;
import org.terreau.shape.Topic;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

class PageFileTest {

    private static final String WRITTEN = """
            ---
            type: Garden
            slug: pre-fleuri
            title: 'Le pré: fleuri'
            lang: fr
            state: in-review
            readers: community role:expert
            aliases:
              - ancien-pre
              - pre
            fields:
              summary:
                en: A meadow.
                fr: |-
                  Un pré.
                  Fleuri.
              soil: clay
              theme: [loam, sand]
              keeper: [anna, bruno-2]
              area: 12.50
              opened: 2014
              site: https://pre.example/
              open: true
              code: '62750'
              stake:
                fr:
                  - Deux
                  - Un
              plot:
                - area: 3.0
                  label:
                    fr: Nord
                  bed:
                    - code: '00001'
                    - code: '00002'
                - label:
                    fr: Sud
            ---

            Un [[verger]].
            """;

    private static final String FIELDS = """
            <#T> ex:summary "Un pré.\\nFleuri."@fr, "A meadow."@en ; ex:soil soil:clay ; ex:theme soil:sand, soil:loam ;
               ex:keeper <anna>, <bruno-2> ; ex:area 12.50 ; ex:opened "2014"^^xsd:gYear ;
               ex:site "https://pre.example/"^^xsd:anyURI ; ex:open true ; ex:code "62750" ;
               ex:stake "Un"@fr, "Deux"@fr ; ex:plot <#plot-1>, <#plot-2> .
            <#plot-1> rdfs:label "Nord"@fr ; ex:area 3.0 ; ex:bed <#bed-1>, <#bed-2> .
            <#bed-1> ex:code "00001" . <#bed-2> ex:code "00002" . <#plot-2> rdfs:label "Sud"@fr .
            """;

    @Test
    void a_page_is_written_in_the_order_of_its_shape() {
        assertThat(write(page(fields(FIELDS), "Un [[verger]].\n"))).isEqualTo(WRITTEN);
    }

    @Test
    void what_is_written_is_read_back() throws PageFileException {
        PageFile page = page(fields(FIELDS), "Un [[verger]].\n");
        assertThat(parse(WRITTEN)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<#T> ex:colour 'vert'@fr ; ex:soil soil:rock ; ex:area 'beaucoup'^^xsd:decimal, '12,5'^^xsd:decimal .",
                "<#T> ex:plot <#plot-3>, <#bed-1> . <#plot-3> ex:area 3.0 ; ex:bed <#bed-1>, <#bed-9> .",
                "<#T> ex:plot <#plot-1> ; ex:address <#plot-1> . <#plot-1> ex:code '1' ; ex:area 1.0 .",
                "<#T> ex:plot <#plot-1>, <other#plot-2>, 'x' ; ex:keeper <other#part>, <https://elsewhere.example/> .",
                "<#T> ex:opened 'hier'^^xsd:date, '2014-05-31'^^xsd:date ; ex:open '1'^^xsd:boolean ; ex:near 'mot' .",
                "<#T> ex:area 1.0, 01.0 ; ex:code 'null', '~', '1e3', '0x1F', 'true', '- a', '', ' ', '# x', '{a: b}', '---' .",
                "<#T> ex:code '\\n', ' a\\n b\\n\\n', 'a\\n---\\nb', 'tab\\t', 'fin \\n', '\\\\ \\\"', '日本 🌱', 'é\\u0001\\u0085\\u2028\\u007f', '&a', '*a', '!!x', '%' .",
                "<#T> ex:stake 'un: deux'@fr, 'a # b'@fr, ''@fr, 'oui'@fr-be, '2014'@en ."
            })
    void any_fields_survive_a_file(String turtle) throws PageFileException {
        PageFile page = page(fields(turtle), "");
        assertThat(parse(write(page))).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\nTexte", "Texte sans fin de ligne", "---\nautre: chose\n---\n", "a\n\n"})
    void any_body_survives_a_file(String body) throws PageFileException {
        PageFile page = page(Fields.none(), body);
        assertThat(parse(write(page)).body()).isEqualTo(body);
    }

    @Test
    void parts_with_names_of_their_own_keep_them() {
        assertThat(write(page(fields("<#T> ex:plot <#plot-4> . <#plot-4> ex:area 1.0 ."), "")))
                .contains("- id: plot-4\n");
    }

    @Test
    void a_file_written_by_hand_is_read() throws PageFileException {
        PageFile page = parse("""
                ---\r
                type: Garden
                title: Œillets & Cie
                fields:
                  summary: {fr: "Des fleurs."}
                  homepage:
                  keeper: anna   # un commentaire
                  plot:
                    - {area: 3, id: plot-7}
                    - area: 4
                ---
                Bonjour.""".replace("  homepage:\n", "  site:\n"));
        assertThat(page.slug()).isEqualTo(new Slug("oeillets-cie"));
        assertThat(page.lang()).isEqualTo("fr");
        assertThat(page.readers()).isEmpty();
        assertThat(page.body()).isEqualTo("Bonjour.");
        String thing = Garden.BASE.thing(page.slug());
        assertThat(page.fields())
                .isEqualTo(fields("<#T> ex:summary 'Des fleurs.'@fr ; ex:keeper <anna> ; ex:plot <#plot-7>, <#plot-8> ."
                                + "<#plot-7> ex:area '3'^^xsd:decimal . <#plot-8> ex:area '4'^^xsd:decimal .")
                        .moved(Garden.THING, thing));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_line_and_key() {
        PageFileException refused = catchThrowableOfType(PageFileException.class, () -> parse("""
                ---
                type: Garden
                slug: Pas Un Slug
                title: Pré
                lang: français
                readers: tout le monde
                couleur: vert
                ---
                """));
        assertThat(refused.problems())
                .extracting(problem -> problem.line().orElse(0) + " " + problem.key())
                .containsExactlyInAnyOrder("3 slug", "5 lang", "6 readers", "7 couleur");
        PageFileException fields = catchThrowableOfType(PageFileException.class, () -> parse("""
                ---
                type: Garden
                title: Pré
                fields:
                  summary: Des fleurs.
                  soil: rock
                  colour: vert
                  keeper: {fr: Anna}
                  plot:
                    - area: [1, {a: b}]
                      label: {français: Nord}
                    - simple
                    - id: plot-1
                    - id: plot-1
                  area: 1
                  area: 2
                ---
                """));
        assertThat(fields.problems())
                .extracting(problem -> problem.line().orElse(0) + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "5 fields.summary",
                        "6 fields.soil",
                        "7 fields.colour",
                        "8 fields.keeper",
                        "10 fields.plot[0].area",
                        "11 fields.plot[0].label",
                        "12 fields.plot[1]",
                        "14 fields.plot[3].id",
                        "16 fields.area");
        assertThat(fields.problems().stream().map(problem -> problem.message(Locale.FRENCH)))
                .contains("Ligne 6, fields.soil: «\u00a0rock\u00a0» n’est pas dans la liste\u00a0: loam, sand, clay.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bonjour | 1",
                "---\\ntype: Garden\\n | 1",
                "---\\ntype: [\\n---\\n | 3",
                "---\\n- a\\n---\\n | 2",
                "---\\n---\\n | 0",
                "---\\ntype: Rose\\ntitle: x\\n---\\n | 2",
                "---\\ntype: Garden\\ntitle: &a x\\nslug: *a\\n---\\n | 0",
                "---\\ntype: Garden\\ntitle: x\\nother: [pas une ligne]\\n---\\n | 4"
            })
    void what_is_no_page_is_refused(String text, int line) {
        PageFileException refused =
                catchThrowableOfType(PageFileException.class, () -> parse(text.replace("\\n", "\n")));
        assertThat(refused.problems().get(0).line().orElse(0)).isEqualTo(line);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatThrownBy(() -> parse("---\nfields: " + "[".repeat(50_000) + "\n---\n"))
                .isInstanceOf(PageFileException.class)
                .hasMessageContaining("levels");
    }

    @Test
    void the_problems_have_their_messages_in_both_languages() throws IOException {
        assertThat(messages("fr")).isEqualTo(messages("en"));
    }

    private static Set<String> messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStream file = PageFile.class.getResourceAsStream("messages_" + language + ".properties")) {
            messages.load(file);
        }
        return messages.stringPropertyNames();
    }

    @Test
    void others_can_refer_to_a_file_whose_fields_can_not_be_read() {
        String text = WRITTEN.replace("soil: clay", "soil: moonstone").replace("area: 12.50", "area: wide");
        assertThatThrownBy(() -> parse(text)).isInstanceOf(PageFileException.class);
        assertThat(topic(text)).contains(new Topic(new Slug("pre-fleuri"), "Le pré: fleuri", "Garden"));
    }

    @Test
    void nobody_can_refer_to_a_file_that_does_not_say_what_it_is() {
        assertThat(topic(WRITTEN.replace("type: Garden", "type: Moon"))).isEmpty();
        assertThat(topic(WRITTEN.replace("title: 'Le pré: fleuri'\n", ""))).isEmpty();
        assertThat(topic("Le pré fleuri")).isEmpty();
    }

    private static Optional<Topic> topic(String text) {
        return PageFile.topic(text, Garden.SHAPES, Garden.SCHEMES, Garden.BASE);
    }

    private static PageFile page(Fields fields, String body) {
        return new PageFile(
                "Garden",
                new Slug("pre-fleuri"),
                "Le pré: fleuri",
                "fr",
                Optional.of("in-review"),
                Optional.of(Tokens.parse("community role:expert")),
                fields,
                body,
                List.of(new Slug("ancien-pre"), new Slug("pre")));
    }

    private static Fields fields(String turtle) {
        return Garden.fields(turtle.replace("<#T>", "<" + Garden.THING + ">"));
    }

    private static String write(PageFile page) {
        return page.write(Garden.SHAPES, Garden.SCHEMES, Garden.BASE);
    }

    private static PageFile parse(String text) throws PageFileException {
        return PageFile.parse(text, Garden.SHAPES, Garden.SCHEMES, Garden.BASE);
    }
}
