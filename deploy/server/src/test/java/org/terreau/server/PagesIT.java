package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terreau.server.Commons.ANONYMOUS;
import static org.terreau.server.Commons.MEMBER;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.word;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.EditConflict;
import org.terreau.page.Page;
import org.terreau.page.PageDeleted;
import org.terreau.page.PageNotFound;
import org.terreau.page.Pages;
import org.terreau.page.Revision;
import org.terreau.page.RevisionSummary;
import org.terreau.shape.Fields;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** Pages in the database: what is written is kept, numbered, and never changed. */
@ExtendWith(ArquillianExtension.class)
class PagesIT {

    @Inject
    private Pages pages;

    @Inject
    private Base base;

    @Deployment
    static WebArchive war() {
        return Commons.war();
    }

    private Page article(String title) {
        return pages.create("Article", edit(title, "Un texte."), MEMBER);
    }

    @Test
    void a_page_is_read_as_it_was_written() {
        String word = word();
        Slug slug = Slug.of("Mairie " + word);
        Fields fields = Fields.parse(
                "<id/%1$s> <https://w3id.org/terreau/ns#population> \"12\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .\n"
                        .formatted(slug),
                base);
        Content content = new Content("Mairie " + word, "fr", fields, "## Été\n\nL’œuvre, 12 € 😀");

        Page made = pages.create("Territory", edit(content, Tokens.PUBLIC), MEMBER);
        Page read = pages.read(slug, ANONYMOUS);

        assertThat(read).isEqualTo(made);
        assertThat(read.content()).isEqualTo(content);
        assertThat(read.revision()).isEqualTo(1);
        assertThat(read.author().name())
                .isEqualTo(MEMBER.account().orElseThrow().name());
    }

    @Test
    void a_revision_never_changes_and_the_next_has_the_next_number() {
        Page first = article("Article " + word());

        Page second = pages.revise(first.slug(), 1, edit(first.title(), "Un autre texte."), MEMBER);

        assertThat(second.revision()).isEqualTo(2);
        assertThat(pages.revision(first.slug(), 1, ANONYMOUS).content()).isEqualTo(first.content());
        assertThat(pages.history(first.slug(), ANONYMOUS))
                .extracting(RevisionSummary::number)
                .containsExactly(2, 1);
    }

    @Test
    void what_changes_nothing_makes_no_revision() {
        Page page = article("Article " + word());

        Page same = pages.revise(page.slug(), 1, edit(page.content(), Tokens.PUBLIC), MEMBER);

        assertThat(same.revision()).isEqualTo(1);
        assertThat(pages.history(page.slug(), ANONYMOUS)).hasSize(1);
    }

    @Test
    void titles_that_differ_by_accents_only_get_numbered_addresses() {
        String word = word();

        assertThat(article("École " + word).slug()).hasToString("ecole-" + word);
        assertThat(article("Ecole " + word).slug()).hasToString("ecole-" + word + "-2");
    }

    @Test
    void who_edits_an_outdated_revision_is_told_and_changes_nothing() {
        Page page = article("Article " + word());
        pages.revise(page.slug(), 1, edit(page.title(), "Le leur."), MEMBER);

        assertThatThrownBy(() -> pages.revise(page.slug(), 1, edit(page.title(), "Le nôtre."), MEMBER))
                .isInstanceOfSatisfying(
                        EditConflict.class,
                        conflict ->
                                assertThat(conflict.current().content().body()).isEqualTo("Le leur."));
        assertThat(pages.history(page.slug(), ANONYMOUS)).hasSize(2);
    }

    @Test
    void of_many_who_save_the_same_revision_at_once_exactly_one_succeeds() throws Exception {
        Page page = article("Article " + word());
        List<Callable<Boolean>> writers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    try {
                        pages.revise(page.slug(), 1, edit(page.title(), "De " + number), MEMBER);
                        return true;
                    } catch (EditConflict e) {
                        return false;
                    }
                })
                .toList();

        int saved = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                saved += writer.get() ? 1 : 0;
            }
        }

        assertThat(saved).isEqualTo(1);
        assertThat(pages.history(page.slug(), ANONYMOUS)).hasSize(2);
    }

    @Test
    void of_many_who_make_a_page_of_the_same_title_at_once_each_gets_one() throws Exception {
        String title = "Place " + word();
        List<Callable<Slug>> writers = Collections.nCopies(
                6,
                () -> pages.create("Article", edit(title, "La mienne."), MEMBER).slug());

        List<String> slugs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Slug> writer : threads.invokeAll(writers)) {
                slugs.add(writer.get().value());
            }
        }

        assertThat(slugs).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void somebody_who_saves_many_pages_at_once_the_first_time_loses_none() throws Exception {
        Reader newcomer = Reader.of(new Account(word(), "Exemple nouveau", Set.of(Role.MEMBER)));
        Tokens readers = Tokens.of(Token.of(newcomer.account().orElseThrow()));
        List<Callable<Page>> writers = Collections.nCopies(
                8,
                () -> pages.create(
                        "Article", edit(Commons.article("Article " + word(), "Un texte."), readers), newcomer));

        List<Page> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Page> writer : threads.invokeAll(writers)) {
                made.add(writer.get());
            }
        }

        assertThat(made)
                .allSatisfy(
                        page -> assertThat(pages.read(page.slug(), newcomer)).isEqualTo(page));
    }

    @Test
    void a_deleted_page_is_gone_and_comes_back_as_it_was() {
        Page page = article("Article " + word());

        pages.delete(page.slug(), 1, "En double", MEMBER);

        assertThatThrownBy(() -> pages.read(page.slug(), ANONYMOUS)).isInstanceOf(PageDeleted.class);
        assertThatThrownBy(() -> pages.revision(page.slug(), 1, ANONYMOUS)).isInstanceOf(PageDeleted.class);
        Page restored = pages.restore(page.slug(), 2, 1, "", MEMBER);
        assertThat(restored.content()).isEqualTo(page.content());
        assertThat(restored.revision()).isEqualTo(3);
        assertThat(pages.read(page.slug(), ANONYMOUS)).isEqualTo(restored);
    }

    @Test
    void an_earlier_revision_becomes_the_present_one_by_a_new_one() {
        Page page = article("Article " + word());
        pages.revise(page.slug(), 1, edit("Un autre titre", "Un autre texte."), MEMBER);

        Page restored = pages.restore(page.slug(), 2, 1, "", MEMBER);

        assertThat(restored.content()).isEqualTo(page.content());
        assertThat(restored.revision()).isEqualTo(3);
    }

    @Test
    void a_text_of_one_mebibyte_is_kept_and_a_longer_one_refused() {
        String longest = "é".repeat(Content.LONGEST_BODY / 2);
        Page page = pages.create("Article", edit("Long " + word(), longest), MEMBER);

        assertThat(pages.read(page.slug(), ANONYMOUS).content().body()).isEqualTo(longest);
        assertThatThrownBy(() -> edit("Trop long", longest + "e")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_revision_that_nobody_wrote_is_not_there() {
        Page page = article("Article " + word());

        assertThatThrownBy(() -> pages.revision(page.slug(), 2, ANONYMOUS)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> pages.read(Slug.of(word()), Commons.reader(Role.ADMIN)))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void a_title_or_text_in_any_script_is_found_by_its_words_whatever_accents_or_case() {
        String word = word();
        Page page = article("ŒUVRE d’Éloïse " + word);

        assertThat(pages.titled("d'eloise " + word, List.of("Article"), 5, ANONYMOUS))
                .singleElement()
                .satisfies(found -> assertThat(found.slug()).isEqualTo(page.slug()));
        Revision only = pages.revision(page.slug(), 1, ANONYMOUS);
        assertThat(only.content().title()).isEqualTo("ŒUVRE d’Éloïse " + word);
    }
}
