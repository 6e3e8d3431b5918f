package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.server.Commons.ANONYMOUS;
import static org.terreau.server.Commons.MEMBER;
import static org.terreau.server.Commons.article;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.word;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.page.Act;
import org.terreau.page.ChangeFilter;
import org.terreau.page.ChangePosition;
import org.terreau.page.ChangeSlice;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.RecentChanges;
import org.terreau.page.RevisionSummary;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;

/** What was written lately: filtered, in parts, and for each reader what they may see. */
@ExtendWith(ArquillianExtension.class)
class RecentIT {

    @Inject
    private Pages pages;

    @Inject
    private RecentChanges changes;

    @Deployment
    static WebArchive war() {
        return Commons.war();
    }

    /** Somebody of whom nobody else's changes are. */
    private static Reader somebody() {
        return Reader.of(new Account(word(), "Exemple", Set.of(Role.MEMBER)));
    }

    private static ChangeFilter by(Reader author, Optional<String> type, Optional<Act> act, boolean latest) {
        return new ChangeFilter(
                type,
                Optional.of(author.account().orElseThrow().id()),
                act,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                latest);
    }

    private static ChangeFilter by(Reader author) {
        return by(author, Optional.empty(), Optional.empty(), false);
    }

    private List<Integer> numbers(ChangeFilter filter) {
        return changes.find(filter, Optional.empty(), 100, ANONYMOUS).changes().stream()
                .map(RevisionSummary::number)
                .toList();
    }

    @Test
    void they_are_filtered_by_person_type_act_and_whether_they_are_the_latest() {
        Reader author = somebody();
        Page page = pages.create("Article", edit("Article " + word(), "Un."), author);
        pages.revise(page.slug(), 1, edit(page.title(), "Deux."), author);

        assertThat(numbers(by(author))).containsExactly(2, 1);
        assertThat(numbers(by(author, Optional.of("Article"), Optional.empty(), false)))
                .containsExactly(2, 1);
        assertThat(numbers(by(author, Optional.of("Actor"), Optional.empty(), false)))
                .isEmpty();
        assertThat(numbers(by(author, Optional.empty(), Optional.of(Act.CREATE), false)))
                .containsExactly(1);
        assertThat(numbers(by(author, Optional.empty(), Optional.empty(), true)))
                .containsExactly(2);
    }

    @Test
    void read_in_parts_each_of_them_comes_once_in_order() {
        Reader author = somebody();
        Page page = pages.create("Article", edit("Article " + word(), "0"), author);
        for (int number = 1; number < 7; number++) {
            pages.revise(page.slug(), number, edit(page.title(), "Texte " + number), author);
        }
        List<Integer> read = new ArrayList<>();
        Optional<ChangePosition> position = Optional.empty();
        do {
            ChangeSlice slice = changes.find(by(author), position, 3, ANONYMOUS);
            slice.changes().forEach(change -> read.add(change.number()));
            position = slice.next();
        } while (position.isPresent());

        assertThat(read).containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void what_a_reader_may_not_see_is_not_among_them_whatever_they_filter_by() {
        Reader author = somebody();
        pages.create("Article", edit(article("Secret " + word(), "x"), Tokens.COMMUNITY), author);
        Page published = pages.create("Article", edit(article("Prêt " + word(), "x"), Tokens.COMMUNITY), author);
        pages.revise(published.slug(), 1, edit(published.content(), Tokens.PUBLIC), author);

        assertThat(numbers(by(author))).containsExactly(2);
        assertThat(numbers(by(author, Optional.empty(), Optional.of(Act.CREATE), false)))
                .isEmpty();
        assertThat(changes.find(by(author), Optional.empty(), 100, MEMBER).changes())
                .hasSize(3);
    }

    @Test
    void the_newest_pages_are_those_made_last_that_the_reader_may_read() {
        Page first = pages.create("Article", edit("Premier " + word(), "x"), MEMBER);
        Page second = pages.create("Article", edit("Second " + word(), "x"), MEMBER);
        pages.create("Article", edit(article("Secret " + word(), "x"), Tokens.COMMUNITY), MEMBER);

        assertThat(changes.newest(List.of("Article"), 2, ANONYMOUS))
                .extracting(PageSummary::slug)
                .containsExactly(second.slug(), first.slug());
        assertThat(changes.newest(List.of("Actor"), 100, ANONYMOUS))
                .extracting(PageSummary::type)
                .doesNotContain("Article");
    }
}
