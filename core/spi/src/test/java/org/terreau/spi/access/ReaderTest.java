package org.terreau.spi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private final Reader member = Reader.of(new Account("m1", "Camille Exemple", Set.of(Role.MEMBER)));
    private final Reader expert = Reader.of(new Account("e1", "Dominique Exemple", Set.of(Role.EXPERT)));

    @Test
    void anonymous_readers_read_what_is_public_only() {
        assertThat(Reader.anonymous().meets(Tokens.PUBLIC)).isTrue();
        assertThat(Reader.anonymous().meets(Tokens.COMMUNITY)).isFalse();
        assertThat(Reader.anonymous().meets(Tokens.of())).isFalse();
    }

    @Test
    void members_hold_the_community_token_and_experts_do_not() {
        assertThat(member.meets(Tokens.COMMUNITY)).isTrue();
        assertThat(expert.meets(Tokens.COMMUNITY)).isFalse();
        assertThat(expert.meets(Tokens.of(Token.of(Role.EXPERT)))).isTrue();
    }

    @Test
    void a_page_for_one_person_is_theirs_alone() {
        Tokens mine = Tokens.parse("user:m1");
        assertThat(member.meets(mine)).isTrue();
        assertThat(expert.meets(mine)).isFalse();
    }

    @Test
    void tokens_are_written_in_one_order_and_read_back() {
        Tokens tokens = Tokens.parse("role:expert community");
        assertThat(tokens).hasToString("community role:expert").isEqualTo(Tokens.parse("community role:expert"));
    }
}
