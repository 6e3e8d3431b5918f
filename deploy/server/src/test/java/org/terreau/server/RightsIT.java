package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terreau.server.Commons.ANONYMOUS;
import static org.terreau.server.Commons.MEMBER;
import static org.terreau.server.Commons.article;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.word;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.page.ChangeFilter;
import org.terreau.page.Page;
import org.terreau.page.PageNotFound;
import org.terreau.page.Pages;
import org.terreau.page.RecentChanges;
import org.terreau.page.RevisionSummary;
import org.terreau.page.SharedReadings;
import org.terreau.rdf.CommunityStore;
import org.terreau.rdf.PublicStore;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;

/** Who may do what, and that nobody learns of what they may not read. */
@ExtendWith(ArquillianExtension.class)
class RightsIT {

    @Inject
    private Pages pages;

    @Inject
    private SharedReadings shared;

    @Inject
    private PublicStore open;

    @Inject
    private CommunityStore community;

    @Deployment
    static WebArchive war() {
        return Commons.war();
    }

    @Inject
    private RecentChanges changes;

    private String recently(Reader reader) {
        return changes.find(ChangeFilter.all(), Optional.empty(), 10_000, reader)
                .toString();
    }

    private record Question(String word) {}

    @Test
    void what_is_made_for_one_is_given_to_all_who_may_read_the_same_and_to_nobody_else() {
        page(Tokens.COMMUNITY);
        Question question = new Question(word());
        Function<Reader, String> asking = reader ->
                shared.of(question, reader, answer -> 1, alike -> word() + " " + alike.account() + alike.tokens());
        Account one = new Account("one-" + word(), "Exemple un", Set.of(Role.MEMBER));
        Account other = new Account("other-" + word(), "Exemple deux", Set.of(Role.MEMBER));

        String made = asking.apply(Reader.of(one));

        assertThat(made).contains("community").doesNotContain(one.id());
        assertThat(asking.apply(Reader.of(other))).isEqualTo(made);
        assertThat(asking.apply(ANONYMOUS)).isNotEqualTo(made).doesNotContain("community");

        page(Tokens.of(Token.of(one)));

        assertThat(asking.apply(Reader.of(one)))
                .as("a page is theirs alone")
                .contains(Token.of(one).value());
        assertThat(asking.apply(Reader.of(other))).isEqualTo(made);
    }

    private Page page(Tokens readers) {
        return pages.create("Article", edit(article("Article " + word(), "Un texte."), readers), MEMBER);
    }

    @Test
    void everybody_reads_what_is_public_and_the_community_writes_it() {
        Page page = page(Tokens.PUBLIC);

        assertThat(pages.read(page.slug(), ANONYMOUS)).isEqualTo(page);
        for (Role role : Role.values()) {
            Reader reader = Commons.reader(role);
            assertThat(pages.read(page.slug(), reader)).as(role.code()).isEqualTo(page);
            assertThat(pages.may(Right.EDIT, page, reader)).as(role.code()).isEqualTo(role.community());
            assertThat(Right.toCreate(reader)).as(role.code()).isEqualTo(role.community());
        }
        assertThat(pages.may(Right.EDIT, page, ANONYMOUS)).isFalse();
    }

    @Test
    void who_is_not_of_the_community_reads_what_is_public_but_makes_and_changes_nothing() {
        Page page = page(Tokens.PUBLIC);

        for (Reader reader : List.of(ANONYMOUS, Commons.reader(Role.EXPERT), Commons.reader(Role.APPLICANT))) {
            assertThatThrownBy(() -> pages.create("Article", edit("Intrus " + word(), "x"), reader))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pages.revise(page.slug(), 1, edit("x", "y"), reader))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pages.delete(page.slug(), 1, "", reader)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pages.restore(page.slug(), 1, 1, "", reader))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(pages.read(page.slug(), ANONYMOUS)).isEqualTo(page);
    }

    @Test
    void the_community_reads_what_is_the_community_s_and_nobody_else() {
        Page page = page(Tokens.COMMUNITY);

        for (Role role : Role.values()) {
            Reader reader = Commons.reader(role);
            if (role.community()) {
                assertThat(pages.read(page.slug(), reader)).as(role.code()).isEqualTo(page);
            } else {
                assertThatThrownBy(() -> pages.read(page.slug(), reader))
                        .as(role.code())
                        .isInstanceOf(PageNotFound.class);
            }
        }
        assertThatThrownBy(() -> pages.read(page.slug(), ANONYMOUS)).isInstanceOf(PageNotFound.class);
    }

    @Test
    void its_creator_and_coordinators_and_administrators_take_a_page_away_and_nobody_else() {
        Page page = page(Tokens.PUBLIC);

        for (Role role : List.of(Role.COMPANION, Role.RESEARCHER, Role.HOST, Role.STEERING, Role.EXPERT)) {
            Reader reader = Commons.reader(role);
            assertThatThrownBy(() -> pages.delete(page.slug(), 1, "", reader))
                    .as(role.code())
                    .isInstanceOf(NotAllowed.class);
        }
        int revision = 1;
        for (Reader reader : List.of(MEMBER, Commons.reader(Role.COORDINATOR), Commons.reader(Role.ADMIN))) {
            pages.delete(page.slug(), revision, "", reader);
            revision = pages.restore(page.slug(), revision + 1, 1, "", reader).revision();
        }
        assertThat(revision).isEqualTo(7);
    }

    @Test
    void who_may_not_read_a_page_cannot_tell_it_from_one_that_is_not_there() {
        Page page = page(Tokens.COMMUNITY);
        Reader expert = Commons.reader(Role.EXPERT);

        for (Reader reader : List.of(ANONYMOUS, expert)) {
            for (org.assertj.core.api.ThrowableAssert.ThrowingCallable act :
                    Stream.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                                    () -> pages.history(page.slug(), reader),
                                    () -> pages.revision(page.slug(), 1, reader),
                                    () -> pages.revise(page.slug(), 1, edit("x", "y"), reader),
                                    () -> pages.delete(page.slug(), 1, "", reader),
                                    () -> pages.restore(page.slug(), 1, 1, "", reader))
                            .toList()) {
                assertThatThrownBy(act).isInstanceOf(PageNotFound.class);
            }
        }
    }

    @Test
    void a_word_of_a_members_only_page_is_in_no_answer_to_anybody_else() {
        String canary = word();
        Page target = page(Tokens.PUBLIC);
        Page secret = pages.create(
                "Article",
                edit(article("Titre " + canary, "Vers [[" + target.slug() + "]] " + canary), Tokens.COMMUNITY),
                MEMBER);
        Page pointing = pages.create(
                "Article", edit("Article " + word(), "Vers [[" + secret.slug() + "|ce qui manque]]"), MEMBER);

        for (Reader reader : List.of(ANONYMOUS, Commons.reader(Role.EXPERT), Commons.reader(Role.APPLICANT))) {
            assertThat(pages.find(List.of(secret.slug()), reader)).isEmpty();
            assertThat(pages.countByType(reader).get("Article"))
                    .isEqualTo(pages.ofType("Article", 0, 10_000, reader).size());
            assertThat(pages.titled(canary, List.of("Article"), 10, reader)).isEmpty();
            assertThat(pages.ofType("Article", 0, 10_000, reader).toString()).doesNotContain(canary);
            assertThat(pages.pointingTo(target.slug(), 0, 100, reader)).isEmpty();
            assertThat(recently(reader)).doesNotContain(canary);
            assertThat(pages.contributions(MEMBER.account().orElseThrow(), 10_000, reader)
                            .toString())
                    .doesNotContain(canary);
            assertThat(pages.topics(reader).titled("Titre " + canary, java.util.Set.of("Article")))
                    .isEmpty();
            boolean told = community.asSeenBy(reader).read(dataset -> Commons.says(dataset, canary));
            assertThat(told).isFalse();
        }
        assertThat((boolean) open.read(dataset -> Commons.says(dataset, canary)))
                .isFalse();
        assertThat((boolean) community.asSeenBy(MEMBER).read(dataset -> Commons.says(dataset, canary)))
                .isTrue();
        assertThat(pages.pointingTo(secret.slug(), 0, 10, MEMBER))
                .singleElement()
                .satisfies(found -> assertThat(found.slug()).isEqualTo(pointing.slug()));
    }

    @Test
    void nobody_locks_themselves_out_of_what_they_write() {
        Page page = page(Tokens.PUBLIC);

        Page narrowed = pages.revise(page.slug(), 1, edit(page.content(), Tokens.of(Token.of(Role.STEERING))), MEMBER);

        assertThat(pages.read(page.slug(), MEMBER)).isEqualTo(narrowed);
        assertThatThrownBy(() -> pages.read(page.slug(), Commons.reader(Role.COMPANION)))
                .isInstanceOf(PageNotFound.class);
        assertThat(pages.read(page.slug(), Commons.reader(Role.STEERING))).isEqualTo(narrowed);
    }

    @Test
    void publishing_a_page_publishes_none_of_its_drafts_and_narrowing_it_hides_all_of_it() {
        String draft = word();
        Page page = page(Tokens.COMMUNITY);
        pages.revise(page.slug(), 1, edit(article("Titre " + draft, draft), Tokens.COMMUNITY), MEMBER);

        Page published = pages.revise(page.slug(), 2, edit("Prête " + word(), "Lisible."), MEMBER);

        assertThat(pages.history(page.slug(), ANONYMOUS))
                .extracting(RevisionSummary::number)
                .containsExactly(3);
        assertThatThrownBy(() -> pages.revision(page.slug(), 2, ANONYMOUS)).isInstanceOf(PageNotFound.class);
        assertThat(recently(ANONYMOUS)).doesNotContain(draft);
        assertThat((boolean) open.read(dataset -> Commons.says(dataset, draft))).isFalse();
        pages.revise(page.slug(), 3, edit(published.content(), Tokens.COMMUNITY), MEMBER);
        assertThatThrownBy(() -> pages.revision(page.slug(), 3, ANONYMOUS)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> pages.history(page.slug(), ANONYMOUS)).isInstanceOf(PageNotFound.class);
    }
}
