package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Guard;
import org.terreau.spi.workflow.Situation;
import org.terreau.spi.workflow.Situation.Member;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;

/** What is said of a person goes as far as they have agreed, and no further. */
class ContactWorkflowTest {

    private static final Workflow TABLE = ContactWorkflow.table();

    @Test
    void a_new_contact_is_read_by_nobody_of_the_community_but_its_own_people() {
        State first = TABLE.initial();
        Tokens readers = Who.tokens(first.readers(), new Who.Subject("page", "one"));
        assertThat(readers.tokens())
                .containsExactlyInAnyOrder(new Token("user:one"), Token.circle("page", "member"), Token.of(Role.ADMIN));
        assertThat(first.hidesPast()).isTrue();
    }

    @Test
    void only_consent_leads_to_more_readers_and_it_is_asked_of_the_person() {
        assertThat(TABLE.transitions())
                .filteredOn(step -> !step.to().equals("noted"))
                .isNotEmpty()
                .allSatisfy(step -> {
                    assertThat(step.guards()).extracting(Guard::name).containsExactly("concerned");
                    assertThat(step.who()).containsExactlyInAnyOrder(Who.creator(), Who.circle("member"));
                });
    }

    @Test
    void it_is_taken_back_from_wherever_it_went() {
        Transition withdraw = TABLE.transition("withdraw").orElseThrow();
        assertThat(withdraw.from()).containsExactlyInAnyOrder("shared", "published");
        assertThat(withdraw.guards()).isEmpty();
        assertThat(withdraw.who()).contains(Who.creator(), Who.circle("member"), Who.role(Role.ADMIN));
    }

    @Test
    void what_was_agreed_to_is_not_altered_by_anybody() {
        assertThat(TABLE.states())
                .filteredOn(state -> !state.name().equals("noted"))
                .allSatisfy(state -> assertThat(state.writers()).containsExactly(Who.nobody()));
    }

    @Test
    void who_made_the_page_speaks_of_themselves_until_they_ask_the_person_in() {
        assertThat(agrees("maker")).isTrue();
        assertThat(agrees("maker", new Member("maker", "lead"))).isTrue();
        assertThat(agrees("maker", new Member("maker", "lead"), new Member("person", "member")))
                .isFalse();
        assertThat(agrees("person", new Member("maker", "lead"), new Member("person", "member")))
                .isTrue();
        assertThat(agrees("other", new Member("other", "lead"))).isFalse();
    }

    private static boolean agrees(String who, Member... circle) {
        Account account = new Account(who, who, Set.of(Role.MEMBER));
        PageSummary page = new PageSummary(
                new Slug("page"),
                "Contact",
                "Accueil",
                "fr",
                Optional.of("noted"),
                Tokens.COMMUNITY,
                new Author(who, who),
                Instant.EPOCH);
        Situation situation = new Situation(
                page, "maker", GraphFactory.createDefaultGraph(), "", List.of(circle), List.of(), Reader.of(account));
        return TABLE.transition("publish").orElseThrow().guards().getFirst().met(situation);
    }
}
