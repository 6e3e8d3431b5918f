package org.terreau.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terreau.change.Change;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

class SearchRebuildTest {

    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(folder);
        library.article("mare", "La mare", "Des grenouilles.");
        library.article("pre", "Le pré", "Des grenouilles.");
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void it_goes_on_where_it_stood_after_a_restart() {
        library.reopen();
        assertThat(library.projector().position()).isEqualTo(2);
        assertThat(library.find("grenouille")).hasSize(2);
    }

    @Test
    void what_belongs_to_no_page_is_gone_after_a_rebuild_and_the_rest_is_there() {
        library.forget("pre");
        library.rebuild();
        assertThat(library.find("grenouille")).containsExactly("mare");
        assertThat(library.projector().position()).isEqualTo(2);
    }

    @Test
    void what_is_to_change_later_is_left_as_it_is_by_a_rebuild() {
        library.forget("pre");
        library.projector().refresh(List.of(new Slug("pre"), new Slug("mare")), some -> Set.of(new Slug("pre")));
        assertThat(library.find("grenouille")).hasSize(2);
    }

    @Test
    void a_page_left_out_is_not_found_and_its_title_neither() {
        library.page("nord", "Territory", "Canari", Tokens.PUBLIC, "");
        library.page("lille", "Territory", "Lille", Tokens.PUBLIC, "id:lille dcterms:isPartOf id:nord .");
        assertThat(library.find("canari")).hasSize(2);
        library.projector().leaveOut(List.of(new Slug("nord")), 9);
        assertThat(library.find("canari")).containsExactly("lille");
        assertThat(library.projector().position()).isEqualTo(9);
    }

    @Test
    void a_slug_that_no_page_has_any_more_is_not_found() {
        library.forget("pre");
        library.projector().apply(List.of(new Change(3, new Slug("pre"), 1)));
        assertThat(library.find("grenouille")).containsExactly("mare");
    }

    @Test
    void cleared_it_is_empty_and_begins_again() {
        library.projector().clear();
        assertThat(library.projector().position()).isZero();
        assertThat(library.find("grenouille")).isEmpty();
        library.catchUp();
        assertThat(library.find("grenouille")).hasSize(2);
        library.reopen();
        assertThat(library.find("grenouille")).hasSize(2);
    }

    @Test
    void a_folder_that_is_gone_is_made_anew() throws IOException {
        library.close();
        try (Stream<Path> all = Files.walk(library.folder())) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        assertThatItHeals();
    }

    @Test
    void a_damaged_file_is_noticed_at_start_and_the_index_made_anew() throws IOException {
        library.close();
        List<Path> files = files();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 40) {
                Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 8, (byte) 0x5A);
                Files.write(file, bytes);
            }
        }
        assertThatItHeals();
    }

    @Test
    void a_file_that_is_cut_off_is_noticed_at_start_too() throws IOException {
        library.close();
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatItHeals();
    }

    private void assertThatItHeals() {
        library.reopen();
        assertThat(library.projector().position()).isZero();
        library.catchUp();
        assertThat(library.find("grenouille")).hasSize(2);
        library.reopen();
        assertThat(library.projector().position()).isEqualTo(2);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(library.folder())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().getFileName().toString().equals("pages"))
                    .filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .toList();
        }
    }
}
