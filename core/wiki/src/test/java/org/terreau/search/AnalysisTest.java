package org.terreau.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’École buissonnière | ecole",
                "L’École buissonnière | l'école",
                "L’École buissonnière | ÉCOLES",
                "Une école | l’ecole",
                "Les tiers-lieux | tiers lieu",
                "Coopérations locales | cooperation",
                "Des besoins sociaux | social",
                "Une œuvre | oeuvre",
                "Oeuvres | œuvre",
                "Aujourd’hui | aujourd'hui",
                "Chenôve | chenove",
            })
    void french_words_are_found_in_whatever_form(String title, String typed) {
        try (Library library = new Library(folder)) {
            library.article("page", title, "");
            assertThat(library.find(typed)).containsExactly("page");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The learning communities | community",
                "Cooperating villages | cooperate village",
                "A village’s needs | villages need",
                "Café | cafe",
            })
    void english_words_are_found_in_whatever_form(String title, String typed) {
        try (Library library = new Library(folder)) {
            library.english("page", title, "");
            assertThat(library.find(typed)).containsExactly("page");
        }
    }

    @Test
    void one_search_finds_pages_of_either_language() {
        try (Library library = new Library(folder)) {
            library.article("fr", "Transitions écologiques", "");
            library.english("en", "Ecological transitions", "");
            assertThat(library.find("transition")).containsExactlyInAnyOrder("fr", "en");
        }
    }

    @Test
    void other_words_are_not_found() {
        try (Library library = new Library(folder)) {
            library.article("page", "Le marché de la commune", "");
            assertThat(library.find("marteau")).isEmpty();
            assertThat(library.find("communisme")).isEmpty();
        }
    }
}
