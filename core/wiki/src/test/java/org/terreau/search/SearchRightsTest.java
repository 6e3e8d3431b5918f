package org.terreau.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terreau.spi.access.Tokens;

/** A word that only some may read is, for the others, nowhere in what a search gives. */
class SearchRightsTest {

    private static final String CANARY = "canari";

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
    void a_page_that_is_not_theirs_is_in_no_hit_no_count_and_no_suggestion() {
        library.article("accueil", "Accueil", "Bonjour");
        library.article(CANARY, CANARY, CANARY, Tokens.COMMUNITY);
        assertThat(library.find(CANARY, Library.MEMBER)).containsExactly(CANARY);
        assertThat(library.found(CANARY, Library.ANYBODY).total()).isZero();
        Found all = library.found("", Library.ANYBODY);
        assertThat(all.total()).isEqualTo(1);
        assertThat(Library.counts(all, "type")).containsExactly(Map.entry("Article", 1L));
        assertThat(all.toString()).doesNotContain(CANARY);
        assertThat(library.search().suggest("can", List.of(), 10, Library.ANYBODY))
                .isEmpty();
        assertThat(library.search().suggest("can", List.of(), 10, Library.MEMBER))
                .hasSize(1);
    }

    @Test
    void what_an_earlier_revision_said_is_not_found_by_anybody() {
        library.article("accueil", "Accueil", CANARY, Tokens.COMMUNITY);
        library.article("accueil", "Accueil", "Bonjour", Tokens.PUBLIC);
        assertThat(library.find(CANARY, Library.ANYBODY)).isEmpty();
        assertThat(library.find(CANARY, Library.MEMBER)).isEmpty();
        assertThat(library.found("bonjour", Library.ANYBODY).hits().toString()).doesNotContain(CANARY);
    }

    @Test
    void the_title_of_a_page_that_is_not_theirs_finds_none_that_points_to_it() {
        library.page("secret", "Territory", CANARY, Tokens.COMMUNITY, "");
        within("lille", "secret", Tokens.PUBLIC);
        within("prive", "secret", Tokens.COMMUNITY);
        assertThat(library.find(CANARY, Library.ANYBODY)).isEmpty();
        assertThat(library.find(CANARY, Library.MEMBER)).containsExactlyInAnyOrder("secret", "prive");
    }

    @Test
    void as_a_value_of_a_facet_it_is_neither_shown_nor_counted_nor_to_be_chosen() {
        library.page("secret", "Territory", CANARY, Tokens.COMMUNITY, "");
        library.page("nord", "Territory", "Nord", Tokens.PUBLIC, "");
        within("lille", "secret", Tokens.PUBLIC);
        within("douai", "nord", Tokens.PUBLIC);
        assertThat(Library.counts(library.found("", Library.ANYBODY), "isPartOf"))
                .containsExactly(Map.entry("nord", 1L));
        assertThat(Library.counts(library.found("", Library.MEMBER), "isPartOf"))
                .containsKey("secret");
        Found chosen = library.chosen("isPartOf", "secret", Library.ANYBODY);
        assertThat(chosen.total()).isZero();
        assertThat(chosen.toString()).doesNotContain("secret");
        assertThat(library.chosen("isPartOf", "secret", Library.MEMBER).total()).isEqualTo(1);
    }

    @Test
    void the_frequent_values_that_are_not_theirs_hide_no_other() {
        library.page("nord", "Territory", "Nord", Tokens.PUBLIC, "");
        within("douai", "nord", Tokens.PUBLIC);
        library.territoriesWithin(500, "absent-%d");
        assertThat(Library.counts(library.found("", Library.ANYBODY), "isPartOf"))
                .containsExactly(Map.entry("nord", 1L));
    }

    @Test
    void who_may_read_a_page_follows_at_once_in_all_that_points_to_it() {
        within("lille", "secret", Tokens.PUBLIC);
        assertThat(library.find(CANARY)).isEmpty();
        library.page("secret", "Territory", CANARY, Tokens.PUBLIC, "");
        assertThat(library.find(CANARY)).containsExactlyInAnyOrder("secret", "lille");
        library.page("secret", "Territory", CANARY, Tokens.COMMUNITY, "");
        assertThat(library.find(CANARY)).isEmpty();
        library.page("secret", "Territory", "Pinson", Tokens.PUBLIC, "");
        assertThat(library.find(CANARY)).isEmpty();
        assertThat(library.find("pinson")).containsExactlyInAnyOrder("secret", "lille");
        library.delete("secret");
        assertThat(library.find("pinson")).isEmpty();
    }

    private void within(String slug, String parent, Tokens readers) {
        library.page(
                slug, "Territory", "Lieu " + slug, readers, "id:" + slug + " dcterms:isPartOf id:" + parent + " .");
    }
}
