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
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.access.NotAllowed;
import org.terreau.address.Base;
import org.terreau.page.Act;
import org.terreau.page.ChangeFilter;
import org.terreau.page.Content;
import org.terreau.page.EditConflict;
import org.terreau.page.NewPage;
import org.terreau.page.Page;
import org.terreau.page.PageNotFound;
import org.terreau.page.Pages;
import org.terreau.page.Passage;
import org.terreau.page.RecentChanges;
import org.terreau.page.RevisionSummary;
import org.terreau.page.SharedReadings;
import org.terreau.page.Transitions;
import org.terreau.rdf.CommunityStore;
import org.terreau.rdf.PublicStore;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.workflow.Offer;
import org.terreau.workflow.TransitionFailed;
import org.terreau.workflow.TransitionRefused;

/** The rules of workflows: what a state decides, what a transition does, and what it leaves as it is. */
@ExtendWith(ArquillianExtension.class)
class WorkflowIT {

    private static final Reader COORDINATOR = Commons.reader(Role.COORDINATOR);
    private static final Reader RESEARCHER = Commons.reader(Role.RESEARCHER);
    private static final Reader ADMIN = Commons.reader(Role.ADMIN);

    @Inject
    private Pages pages;

    @Inject
    private Transitions transitions;

    @Inject
    private PublicStore open;

    @Inject
    private CommunityStore community;

    @Inject
    private RecentChanges changes;

    @Inject
    private SharedReadings shared;

    @Inject
    private Base base;

    @Deployment
    static WebArchive war() {
        return Commons.warWithTrials();
    }

    private Page sheet() {
        Slug slug = new Slug("fiche-" + word());
        return pages.create(slug, "MethodSheet", Commons.complete(slug, base), MEMBER);
    }

    private Page trial(String state) {
        Slug slug = new Slug("essai-" + word());
        pages.createAll(List.of(new NewPage(slug, "Trial", Optional.of(state), Commons.complete(slug, base))), ADMIN);
        return pages.read(slug, ADMIN.with(Tokens.of(Token.circle(slug.value()))));
    }

    private Page make(String transition, Page page, Reader reader) {
        return transitions.make(page.slug(), transition, page.revision(), "Parce que.", reader);
    }

    private String recently(Reader reader) {
        return changes.find(ChangeFilter.all(), Optional.empty(), 10_000, reader)
                .toString();
    }

    @Test
    void a_new_page_stands_at_the_beginning_and_its_state_says_who_reads_it() {
        Page page = sheet();

        assertThat(page.state()).contains("draft");
        assertThat(page.readers()).isEqualTo(Tokens.COMMUNITY);
        assertThatThrownBy(() -> pages.read(page.slug(), ANONYMOUS)).isInstanceOf(PageNotFound.class);
        assertThat(pages.find(List.of(page.slug()), MEMBER).get(page.slug()))
                .extracting(PageSummary::state)
                .isEqualTo(Optional.of("draft"));
    }

    @Test
    void a_page_of_a_type_without_workflow_has_no_state() {
        Page page = pages.create("Article", edit("Article " + word(), "Un texte."), MEMBER);

        assertThat(page.state()).isEmpty();
        assertThat(transitions.offers(page, MEMBER)).isEmpty();
        assertThatThrownBy(() -> make("publish", page, ADMIN)).isInstanceOf(TransitionRefused.class);
    }

    @Test
    void who_makes_a_page_can_read_it_whatever_its_state_says() {
        Page page = trial("draft");

        assertThat(page.readers().contains(Token.of(ADMIN.account().orElseThrow())))
                .isTrue();
    }

    @Test
    void editing_keeps_the_state_and_chooses_no_readers_where_the_state_does() {
        Page page = sheet();
        Content content = article("Titre " + word(), "Autre texte.");

        Page edited = pages.revise(page.slug(), 1, edit(content, Tokens.PUBLIC), MEMBER);

        assertThat(edited.state()).contains("draft");
        assertThat(edited.readers()).isEqualTo(Tokens.COMMUNITY);
        assertThat(pages.revise(page.slug(), 2, edit(content, Tokens.PUBLIC), MEMBER)
                        .revision())
                .as("what changes nothing makes no revision")
                .isEqualTo(2);
    }

    @Test
    void a_transition_is_a_revision_with_the_same_content_and_a_record_of_who_when_why_and_for_what() {
        Page page = sheet();

        Page moved = transitions.make(page.slug(), "submit", 1, " Prête\nà lire ", MEMBER);

        assertThat(moved.revision()).isEqualTo(2);
        assertThat(moved.content()).isEqualTo(page.content());
        RevisionSummary revision = pages.history(page.slug(), MEMBER).getFirst();
        assertThat(revision.act()).isEqualTo(Act.TRANSITION);
        assertThat(revision.comment()).isEqualTo("Prête à lire");
        Passage passage = transitions.passages(page.slug(), MEMBER).getFirst();
        assertThat(passage)
                .isEqualTo(new Passage(
                        "submit",
                        Optional.of("draft"),
                        "in-review",
                        revision.author(),
                        revision.at(),
                        "Prête à lire",
                        1,
                        2));
    }

    @Test
    void publishing_publishes_none_of_the_drafts_nor_what_was_done_to_them() {
        String secret = word();
        Page page = sheet();
        pages.revise(page.slug(), 1, edit(article("Fiche " + secret, secret), Tokens.PUBLIC), MEMBER);
        Page second = pages.revise(page.slug(), 2, Commons.complete(page.slug(), base), MEMBER);

        Page published = make("publish", make("submit", second, MEMBER), RESEARCHER);

        assertThat(pages.read(page.slug(), ANONYMOUS)).isEqualTo(published);
        assertThat(pages.history(page.slug(), ANONYMOUS))
                .extracting(RevisionSummary::number)
                .containsExactly(published.revision());
        assertThat(transitions.passages(page.slug(), ANONYMOUS))
                .extracting(Passage::transition)
                .containsExactly("publish");
        assertThat(transitions.passages(page.slug(), MEMBER))
                .extracting(Passage::transition)
                .containsExactly("publish", "submit");
        assertThat(recently(ANONYMOUS)).doesNotContain(secret);
        assertThat((boolean) open.read(dataset -> Commons.says(dataset, secret)))
                .isFalse();
        assertThat((boolean)
                        open.read(dataset -> Commons.says(dataset, page.slug().value())))
                .isTrue();
    }

    @Test
    void narrowing_hides_all_of_the_page_at_once() {
        Page published = make("publish", make("submit", sheet(), MEMBER), RESEARCHER);
        String name = published.slug().value();

        Page taken = make("take-back", published, COORDINATOR);

        assertThatThrownBy(() -> pages.read(taken.slug(), ANONYMOUS)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> pages.history(taken.slug(), ANONYMOUS)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> transitions.passages(taken.slug(), ANONYMOUS)).isInstanceOf(PageNotFound.class);
        assertThat(pages.ofType("MethodSheet", 0, 10_000, ANONYMOUS).toString()).doesNotContain(name);
        assertThat(recently(ANONYMOUS)).doesNotContain(name);
        assertThat((boolean) open.read(dataset -> Commons.says(dataset, name))).isFalse();
    }

    @Test
    void the_state_is_told_as_data_to_those_who_may_read_the_page() {
        Page page = sheet();
        String question = "ASK { GRAPH ?g { <%s> <https://w3id.org/terreau/ns#state> 'draft' } }"
                .formatted(base.page(page.slug()));

        assertThat((boolean) community.asSeenBy(MEMBER).read(dataset -> Commons.ask(dataset, question)))
                .isTrue();
        assertThat((boolean) community.asSeenBy(ANONYMOUS).read(dataset -> Commons.ask(dataset, question)))
                .isFalse();
        assertThat((boolean) open.read(dataset -> Commons.ask(dataset, question)))
                .isFalse();
    }

    @Test
    void it_is_given_for_the_revision_that_was_seen() {
        Page page = sheet();
        Page edited = pages.revise(page.slug(), 1, edit(page.content().title(), "Changé."), MEMBER);

        assertThatThrownBy(() -> make("submit", page, MEMBER))
                .isInstanceOfSatisfying(
                        EditConflict.class, e -> assertThat(e.current()).isEqualTo(edited));
        assertThat(pages.read(page.slug(), MEMBER)).isEqualTo(edited);
        assertThat(transitions.passages(page.slug(), MEMBER)).isEmpty();
    }

    @Test
    void of_two_at_the_same_moment_one_is_made() throws Exception {
        Page page = make("submit", sheet(), MEMBER);

        List<Callable<String>> both =
                List.of(() -> outcome("publish", page, RESEARCHER), () -> outcome("send-back", page, COORDINATOR));
        List<String> came = Commons.atOnce(both);

        assertThat(came).containsExactlyInAnyOrder("made", "conflict");
        assertThat(pages.history(page.slug(), MEMBER)).hasSize(3);
        assertThat(transitions.passages(page.slug(), MEMBER)).hasSize(2);
    }

    private String outcome(String transition, Page page, Reader reader) {
        try {
            make(transition, page, reader);
            return "made";
        } catch (EditConflict e) {
            return "conflict";
        }
    }

    @Test
    void what_is_missing_is_told_and_nothing_is_done() {
        Page page = pages.create("MethodSheet", edit(article("Fiche " + word(), "Vide."), Tokens.PUBLIC), MEMBER);

        assertThat(transitions.offers(page, MEMBER))
                .singleElement()
                .satisfies(offer -> assertThat(offer.answer()).isEqualTo(Offer.Answer.UNMET))
                .satisfies(offer -> assertThat(offer.unmet().getFirst().name()).isEqualTo("complete"));
        assertThat(transitions
                        .offers(page, Commons.reader(Role.COMPANION))
                        .getFirst()
                        .answer())
                .isEqualTo(Offer.Answer.OTHERS);
        assertThatThrownBy(() -> make("submit", page, MEMBER))
                .isInstanceOfSatisfying(
                        TransitionRefused.class, e -> assertThat(e.guards()).containsExactly("complete"));
        assertThat(pages.read(page.slug(), MEMBER)).isEqualTo(page);
    }

    @Test
    void a_sheet_is_published_by_somebody_else_than_who_submitted_it() {
        Page submitted = make("submit", sheet(), RESEARCHER);

        assertThatThrownBy(() -> make("publish", submitted, RESEARCHER)).isInstanceOf(TransitionRefused.class);
        assertThat(make("publish", submitted, COORDINATOR).state()).contains("published");
    }

    @Test
    void who_sends_back_says_why() {
        Page page = make("submit", sheet(), MEMBER);

        assertThatThrownBy(() -> transitions.make(page.slug(), "send-back", 2, "  ", COORDINATOR))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        e -> assertThat(e.reason()).isEqualTo(TransitionRefused.Reason.NO_REASON));
    }

    @Test
    void what_does_not_begin_here_is_refused() {
        Page page = sheet();

        assertThatThrownBy(() -> make("archive", page, COORDINATOR))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        e -> assertThat(e.reason()).isEqualTo(TransitionRefused.Reason.NOT_FROM_HERE));
    }

    @Test
    void where_what_follows_fails_nothing_was_done() {
        Page page = trial("shared");

        assertThatThrownBy(() -> make("break", page, MEMBER))
                .isInstanceOf(TransitionFailed.class)
                .hasRootCauseMessage("What follows is impossible");

        assertThat(pages.read(page.slug(), MEMBER)).isEqualTo(page);
        assertThat(pages.history(page.slug(), MEMBER)).hasSize(1);
        assertThat(transitions.passages(page.slug(), MEMBER)).isEmpty();
    }

    @Test
    void signatures_hold_for_what_was_signed_and_a_later_change_asks_again() {
        Page page = trial("shared");
        Tokens circle = Tokens.of(Token.circle(page.circle()), Token.circle(page.circle(), "lead"));
        Reader lea = MEMBER.with(circle);
        Reader ali = RESEARCHER.with(circle);

        Page once = make("sign", page, lea);
        assertThatThrownBy(() -> make("show", once, lea)).isInstanceOf(TransitionRefused.class);
        Page twice = make("sign", once, ali);
        Page edited = pages.revise(page.slug(), twice.revision(), edit(page.title(), "Changé après signature."), lea);
        assertThatThrownBy(() -> make("show", edited, lea)).isInstanceOf(TransitionRefused.class);
        Page again = make("sign", make("sign", edited, lea), ali);

        assertThat(make("show", again, lea).state()).contains("shown");
        assertThat(transitions.passages(page.slug(), ANONYMOUS)).hasSize(1);
    }

    @Test
    void what_is_shown_is_made_once_for_those_who_read_the_same_whoever_of_them_may_write() {
        Page page = trial("shared");
        Token lead = Token.circle(page.circle(), "lead");
        assertThat(page.writers().contains(lead)).isTrue();
        assertThat(page.readers().contains(lead)).isFalse();
        Shown shown = new Shown(page.slug());

        String made = shared.of(shown, MEMBER, any -> 1, alike -> word());

        String forLead = shared.of(shown, MEMBER.with(Tokens.of(lead)), any -> 1, alike -> word());
        assertThat(forLead).isEqualTo(made);
    }

    private record Shown(Slug slug) {}

    @Test
    void only_administrators_bring_pages_in_where_they_stand() {
        Slug slug = new Slug("fiche-" + word());
        NewPage placed = new NewPage(slug, "MethodSheet", Optional.of("published"), Commons.complete(slug, base));

        assertThatThrownBy(() -> pages.createAll(List.of(placed), COORDINATOR)).isInstanceOf(NotAllowed.class);
        assertThat(pages.createAll(List.of(placed), ADMIN)).isEqualTo(1);

        Page page = pages.read(slug, ANONYMOUS);
        assertThat(page.state()).contains("published");
        assertThat(page.writers()).isEqualTo(Tokens.COMMUNITY);
    }

    @Test
    void a_page_whose_circle_was_named_first_keeps_the_name_to_itself() {
        Page page = sheet();

        Page other = pages.create(page.slug(), "Article", edit("Homonyme", "x"), MEMBER);

        assertThat(other.circle()).isNotEqualTo(page.circle());
    }
}
