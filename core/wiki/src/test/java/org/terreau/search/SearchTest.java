package org.terreau.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.spi.access.Tokens;

class SearchTest {

    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_word_of_the_title_counts_more_than_one_of_the_text() {
        library.article("recit", "Récit d’une visite", "On y parle de jardins partagés.");
        library.article("jardins", "Jardins partagés", "Un terrain, des gens.");
        assertThat(library.find("jardins")).containsExactly("jardins", "recit");
    }

    @Test
    void each_word_must_be_there_save_the_most_common_ones() {
        library.article("mare", "La mare", "Des grenouilles.");
        library.article("pre", "Le pré", "Des sauterelles et des grenouilles.");
        assertThat(library.find("les grenouilles du pré")).containsExactly("pre");
        assertThat(library.find("le")).containsExactly("pre");
    }

    @Test
    void what_is_deleted_is_not_found_any_more_and_a_new_title_is_found_at_once() {
        library.article("mare", "La mare", "");
        library.article("mare", "L’étang", "");
        assertThat(library.find("mare")).isEmpty();
        assertThat(library.find("étang")).containsExactly("mare");
        library.delete("mare");
        assertThat(library.find("étang")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(",
                "title_fr:*",
                "a AND",
                "OR",
                "NOT x",
                "+-!(){}[]^\"~*?:\\/",
                "\\",
                "&&",
                "x~99999",
                "*",
                "?",
                "{!lucene}",
                "\u0000",
                "😀",
                "'",
                "’"
            })
    void nothing_that_is_typed_is_syntax(String typed) {
        library.article("mare", "La mare", "Des grenouilles.");
        assertThat(library.find(typed)).isEmpty();
        assertThat(library.find("mare " + typed.replaceAll("[A-Za-z0-9_:]", "")))
                .containsExactly("mare");
    }

    @Test
    void a_text_too_long_is_refused_and_the_longest_is_searched() {
        library.article("mare", "La mare", "Des grenouilles.");
        assertThat(library.find("mare ".repeat(200))).containsExactly("mare");
        assertThat(library.find("a b c d e f g h i j ".repeat(50))).isEmpty();
        assertThatThrownBy(() -> library.find("x".repeat(10_240)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void the_words_are_marked_in_title_and_text_whatever_their_form() {
        library.article("jardin", "Les jardins de l’école", "# Début\n\nRien ici.\n\nUn **jardinage** ? Des jardins !");
        Hit hit = library.found("jardin école", Library.ANYBODY).hits().getFirst();
        assertThat(Library.marked(hit.marked())).isEqualTo("Les [jardins] de [l’école]");
        assertThat(Library.marked(hit.excerpt())).contains("Des [jardins] !");
    }

    @Test
    void a_long_text_is_cut_around_the_words() {
        library.article("long", "Long", "Avant. ".repeat(500) + "Ici un castor nage. " + "Après. ".repeat(500));
        Hit hit = library.found("castor", Library.ANYBODY).hits().getFirst();
        assertThat(Library.marked(hit.excerpt()))
                .startsWith("… ")
                .endsWith(" …")
                .contains("Ici un [castor] nage.")
                .hasSizeLessThan(300);
    }

    @Test
    void html_in_a_text_is_text() {
        library.article("x", "<b>gras</b>", "`<script>alert(1)</script>`");
        Hit hit = library.found("alert gras", Library.ANYBODY).hits().getFirst();
        assertThat(Library.marked(hit.marked())).isEqualTo("<b>[gras]</b>");
        assertThat(Library.marked(hit.excerpt())).isEqualTo("<script>[alert](1)</script>");
    }

    @Test
    void facets_count_each_without_its_own_choice() {
        library.page("nord", "Territory", "Nord", Tokens.PUBLIC, "");
        library.page("sud", "Territory", "Sud", Tokens.PUBLIC, "");
        territory("lille", "nord", "commune");
        territory("douai", "nord", "commune");
        territory("ariege", "sud", "departement");
        Found all = library.found("", Library.ANYBODY);
        assertThat(Library.counts(all, "type")).containsExactly(Map.entry("Territory", 5L));
        assertThat(Library.counts(all, "isPartOf")).containsExactly(Map.entry("nord", 2L), Map.entry("sud", 1L));

        Found north = library.chosen("isPartOf", "nord", Library.ANYBODY);
        assertThat(Library.slugs(north.hits())).containsExactly("douai", "lille");
        assertThat(Library.counts(north, "isPartOf")).containsEntry("nord", 2L).containsEntry("sud", 1L);
        assertThat(north.facets().stream()
                        .filter(facet -> facet.key().equals("isPartOf"))
                        .flatMap(facet -> facet.values().stream())
                        .filter(Facet.Value::chosen)
                        .map(Facet.Value::value))
                .containsExactly("nord");

        Found either = library.search()
                .find(
                        new SearchQuery(
                                "",
                                Optional.of("Territory"),
                                Map.of("isPartOf", Set.of("nord", "sud")),
                                Sort.BY_TITLE,
                                0,
                                2),
                        Library.ANYBODY);
        assertThat(either.total()).isEqualTo(3);
        assertThat(Library.slugs(either.hits())).containsExactly("ariege", "douai");
    }

    @Test
    void hits_can_be_sorted_by_a_property_and_walked_to_the_end() {
        library.page("petit", "Territory", "Petit", Tokens.PUBLIC, "id:petit tr:population 9 .");
        library.page("grand", "Territory", "Grand", Tokens.PUBLIC, "id:grand tr:population 1000 .");
        library.page("vide", "Territory", "Sans chiffre", Tokens.PUBLIC, "");
        assertThat(sorted("population", false)).containsExactly("petit", "grand", "vide");
        assertThat(sorted("population", true)).containsExactly("grand", "petit", "vide");
        assertThat(sorted("nonsense", true)).containsExactly("grand", "petit", "vide");
        List<Hit> walked = new ArrayList<>();
        library.search().each(SearchQuery.ofType("Territory", 0, 1), Library.ANYBODY, walked::add);
        assertThat(Library.slugs(walked)).containsExactly("grand", "petit", "vide");
    }

    @Test
    void a_place_has_its_coordinates() {
        library.page("lieu", "Territory", "Lieu", Tokens.PUBLIC, "id:lieu wgs84:lat 50.4512 ; wgs84:long 2.7934 .");
        library.page("perdu", "Territory", "Perdu", Tokens.PUBLIC, "id:perdu wgs84:lat 1000 ; wgs84:long 'x' .");
        assertThat(library.find("lieu")).containsExactly("lieu");
        assertThat(library.found("lieu", Library.ANYBODY).hits().getFirst().place())
                .contains(new Hit.Coordinates(50.4512, 2.7934));
        assertThat(library.found("perdu", Library.ANYBODY).hits().getFirst().place())
                .isEmpty();
    }

    @Test
    void ten_thousand_values_of_a_facet_are_cut_and_told() {
        library.territoriesWithin(10_000, "lieu-%d");
        Found found = library.found("lieu", Library.ANYBODY);
        Facet facet = found.facets().stream()
                .filter(each -> each.key().equals("isPartOf"))
                .findFirst()
                .orElseThrow();
        assertThat(found.total()).isEqualTo(10_000);
        assertThat(facet.values()).hasSize(Facet.MOST_VALUES);
        assertThat(facet.cut()).isTrue();
    }

    @Test
    void suggestions_are_titles_with_a_word_that_begins_so() {
        library.article("ecole", "L’école des Érables", "");
        library.article("erable", "Un érable", "");
        library.page("lille", "Territory", "Lille", Tokens.PUBLIC, "");
        assertThat(suggested("era")).containsExactlyInAnyOrder("ecole", "erable");
        assertThat(suggested("eco ér")).containsExactly("ecole");
        assertThat(suggested("l'éc")).containsExactly("ecole");
        assertThat(suggested("rable")).isEmpty();
        assertThat(suggested("***")).isEmpty();
        assertThat(Library.slugs(library.search().suggest("l", List.of("Territory"), 10, Library.ANYBODY)))
                .containsExactly("lille");
    }

    private List<String> suggested(String typed) {
        return Library.slugs(library.search().suggest(typed, List.of(), 10, Library.ANYBODY));
    }

    private List<String> sorted(String key, boolean descending) {
        return Library.slugs(library.search()
                .find(
                        new SearchQuery("", Optional.of("Territory"), Map.of(), Sort.byField(key, descending), 0, 10),
                        Library.ANYBODY)
                .hits());
    }

    private void territory(String slug, String parent, String kind) {
        library.page(
                slug,
                "Territory",
                slug,
                Tokens.PUBLIC,
                "id:" + slug + " dcterms:isPartOf id:" + parent
                        + " ; tr:territoryKind <https://w3id.org/terreau/scheme/territory-kind/" + kind + "> .");
    }
}
