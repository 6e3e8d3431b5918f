package org.terreau.spi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;

class WorkflowTest {

    private static final Who MEMBERS = Who.community();

    @Test
    void a_new_page_stands_in_the_first_state() {
        Workflow workflow = workflow(List.of(state("draft"), end("published")), step("publish", "draft", "published"));

        assertThat(workflow.initial().name()).isEqualTo("draft");
        assertThat(workflow.from(workflow.initial()))
                .extracting(Transition::name)
                .containsExactly("publish");
    }

    @Test
    void a_dead_end_is_refused_by_its_name() {
        assertThatThrownBy(() -> workflow(
                        List.of(state("draft"), state("stuck"), end("published")),
                        step("publish", "draft", "published"),
                        step("shelve", "draft", "stuck")))
                .hasMessageContaining("Sheet")
                .hasMessageContaining("dead end")
                .hasMessageContaining("stuck");
    }

    @Test
    void a_circle_of_states_without_an_end_is_a_dead_end_too() {
        assertThatThrownBy(() -> workflow(
                        List.of(state("draft"), state("review")),
                        step("ask", "draft", "review"),
                        step("return", "review", "draft")))
                .hasMessageContaining("dead end");
    }

    @Test
    void a_state_to_which_nothing_leads_is_refused() {
        assertThatThrownBy(() -> workflow(
                        List.of(end("draft"), state("lost"), end("published")), step("find", "lost", "published")))
                .hasMessageContaining("nothing leads to lost");
    }

    @Test
    void a_transition_to_a_state_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> workflow(List.of(end("draft")), step("publish", "draft", "published")))
                .hasMessageContaining("publish")
                .hasMessageContaining("published");
    }

    @Test
    void two_transitions_of_one_name_are_refused() {
        assertThatThrownBy(() -> workflow(
                        List.of(state("draft"), end("published")),
                        step("go", "draft", "published"),
                        step("go", "published", "draft")))
                .hasMessageContaining("same name");
    }

    @Test
    void people_are_known_by_the_tokens_of_the_page() {
        Who.Subject page = new Who.Subject("visite-du-couserans", "u1");

        assertThat(Who.tokens(Who.orAdmin(Who.circle("lead"), Who.creator()), page)
                        .tokens())
                .containsExactlyInAnyOrder(
                        new Token("circle:visite-du-couserans/lead"), new Token("user:u1"), Token.of(Role.ADMIN));
    }

    @Test
    void a_state_that_hides_the_past_says_from_whom() {
        assertThat(new State("kept")
                        .readBy(Who.creator())
                        .hidingThePast()
                        .asEnd()
                        .hidesPast())
                .isTrue();
        assertThatThrownBy(() -> new State("kept").hidingThePast())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kept");
    }

    private static Workflow workflow(List<State> states, Transition... transitions) {
        return new Workflow("Sheet", states, List.of(transitions));
    }

    private static State state(String name) {
        return new State(name, List.of(), List.of(), false);
    }

    private static State end(String name) {
        return new State(name, List.of(), List.of(), true);
    }

    private static Transition step(String name, String from, String to) {
        return new Transition(name, from, to, MEMBERS);
    }
}
