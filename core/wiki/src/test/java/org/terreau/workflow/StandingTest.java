package org.terreau.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;

/** What follows from where a page stands. */
class StandingTest {

    private static final Who.Subject PAGE = new Who.Subject("fiche", "lea");

    @Test
    void a_state_that_names_its_readers_decides_whatever_the_writer_chose() {
        assertThat(at("draft").decidesReaders()).isTrue();
        assertThat(at("draft").readers(Tokens.PUBLIC)).hasToString("circle:fiche user:lea");
        assertThat(at("draft").writers(Tokens.COMMUNITY)).hasToString("circle:fiche user:lea");
    }

    @Test
    void a_state_that_names_none_leaves_them_as_they_are() {
        assertThat(at("open").decidesReaders()).isFalse();
        assertThat(at("open").readers(Tokens.COMMUNITY)).isEqualTo(Tokens.COMMUNITY);
        assertThat(at("open").writers(Tokens.COMMUNITY)).isEqualTo(Tokens.COMMUNITY);
    }

    @Test
    void where_nobody_may_edit_not_even_an_administrator_does() {
        Reader admin = Reader.of(new Account("a", "A", Set.of(Role.ADMIN)));

        assertThat(admin.meets(at("closed").writers(Tokens.COMMUNITY))).isFalse();
    }

    @Test
    void who_may_is_known_by_what_they_hold() {
        Transition publish = at("draft").next("publish").orElseThrow();
        Reader lea = Reader.of(new Account("lea", "Léa", Set.of(Role.MEMBER)));

        assertThat(at("draft").allows(publish, lea)).as("the creator").isFalse();
        assertThat(at("draft").allows(publish, lea.with(Tokens.of(Token.circle("fiche", "member")))))
                .as("a member of the circle")
                .isFalse();
        assertThat(at("draft").allows(publish, lea.with(Tokens.of(Token.circle("autre", "lead")))))
                .as("the lead of another circle")
                .isFalse();
        assertThat(at("draft").allows(publish, lea.with(Tokens.of(Token.circle("fiche", "lead")))))
                .as("the lead of the circle")
                .isTrue();
    }

    @Test
    void who_has_not_signed_in_makes_no_transition() {
        Transition open = new Transition("open", "draft", "open", Who.everybody());

        assertThat(at("draft").allows(open, Reader.anonymous())).isFalse();
    }

    @Test
    void a_page_from_before_the_workflow_keeps_its_readers_and_begins_where_new_pages_do() {
        Standing nowhere = new Standing(Sheets.SOUND, Optional.empty(), PAGE);

        assertThat(nowhere.readers(Tokens.PUBLIC)).isEqualTo(Tokens.PUBLIC);
        assertThat(nowhere.next()).extracting(Transition::name).containsExactly("publish");
        assertThat(nowhere.after(nowhere.next().getFirst())
                        .state()
                        .orElseThrow()
                        .name())
                .isEqualTo("open");
    }

    private static Standing at(String state) {
        return new Standing(Sheets.SOUND, Sheets.SOUND.state(state), PAGE);
    }
}
