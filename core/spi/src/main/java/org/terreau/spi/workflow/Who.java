package org.terreau.spi.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;

/** A kind of people, relative to a page: the page's own tokens are made of it. */
public sealed interface Who {

    /** The token by which they are known. */
    Token of(Subject page);

    /**
     * What of a page decides who they are.
     *
     * @param circle the name of its circle, whether or not anybody is in it
     * @param creator the identifier of who made it
     */
    record Subject(String circle, String creator) {}

    /** Whoever reads, signed in or not. */
    record Everybody() implements Who {
        @Override
        public Token of(Subject page) {
            return Token.PUBLIC;
        }
    }

    record Community() implements Who {
        @Override
        public Token of(Subject page) {
            return Token.COMMUNITY;
        }
    }

    record InRole(Role role) implements Who {
        @Override
        public Token of(Subject page) {
            return Token.of(role);
        }
    }

    /** Who made the page. */
    record Creator() implements Who {
        @Override
        public Token of(Subject page) {
            return new Token("user:" + page.creator());
        }
    }

    /** Who is in the page's circle. */
    record Circle() implements Who {
        @Override
        public Token of(Subject page) {
            return Token.circle(page.circle());
        }
    }

    /** Who has a role within the page's circle. */
    record InCircle(String role) implements Who {
        @Override
        public Token of(Subject page) {
            return Token.circle(page.circle(), role);
        }
    }

    /** Nobody, not even administrators: what is done is done. */
    record Nobody() implements Who {
        @Override
        public Token of(Subject page) {
            return new Token("role:nobody");
        }
    }

    static Who everybody() {
        return new Everybody();
    }

    static Who community() {
        return new Community();
    }

    static Who role(Role role) {
        return new InRole(role);
    }

    static Who nobody() {
        return new Nobody();
    }

    static Who creator() {
        return new Creator();
    }

    static Who circle() {
        return new Circle();
    }

    static Who circle(String role) {
        return new InCircle(role);
    }

    /** The tokens of all of them. */
    static Tokens tokens(List<Who> who, Subject page) {
        return Tokens.of(who.stream().map(each -> each.of(page)).toList());
    }

    /** These people and administrators, who mend what has got stuck. */
    static List<Who> orAdmin(Who... who) {
        return Stream.concat(Arrays.stream(who), Stream.of(role(Role.ADMIN))).toList();
    }
}
