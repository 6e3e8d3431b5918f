package org.terreau.spi.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who asks, and what this entitles them to. Every output of the commons is made for one reader.
 *
 * @param account who has signed in; empty for an anonymous reader
 * @param tokens what they hold; always {@code public}
 */
public record Reader(Optional<Account> account, Tokens tokens) {

    private static final Reader ANONYMOUS = new Reader(Optional.empty(), Tokens.PUBLIC);

    public static Reader anonymous() {
        return ANONYMOUS;
    }

    public static Reader of(Account account) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.PUBLIC);
        tokens.add(Token.of(account));
        account.roles().forEach(role -> tokens.add(Token.of(role)));
        if (account.roles().stream().anyMatch(Role::community)) {
            tokens.add(Token.COMMUNITY);
        }
        return new Reader(Optional.of(account), Tokens.of(tokens));
    }

    /** The same reader, who holds these tokens too. */
    public Reader with(Tokens more) {
        return new Reader(
                account,
                Tokens.of(Stream.concat(tokens.tokens().stream(), more.tokens().stream())
                        .toList()));
    }

    public boolean isAnonymous() {
        return account.isEmpty();
    }

    public boolean holds(Token token) {
        return tokens.contains(token);
    }

    /** Whether this reader holds one of the tokens asked for. */
    public boolean meets(Tokens asked) {
        return tokens.meets(asked);
    }
}
