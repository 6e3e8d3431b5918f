package org.terreau.spi.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A set of access tokens, written as one line in their order: {@code community role:expert}.
 *
 * @param tokens sorted, without doubles
 */
public record Tokens(List<Token> tokens) {

    public static final Tokens PUBLIC = of(Token.PUBLIC);
    public static final Tokens COMMUNITY = of(Token.COMMUNITY);

    public Tokens {
        tokens = List.copyOf(new TreeSet<>(tokens));
    }

    public static Tokens of(Token... tokens) {
        return new Tokens(Arrays.asList(tokens));
    }

    public static Tokens of(Collection<Token> tokens) {
        return new Tokens(List.copyOf(tokens));
    }

    /** What {@link #toString()} wrote. */
    public static Tokens parse(String line) {
        return new Tokens(Arrays.stream(line.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Token::new)
                .toList());
    }

    public boolean contains(Token token) {
        return tokens.contains(token);
    }

    public boolean meets(Tokens others) {
        return tokens.stream().anyMatch(others.tokens::contains);
    }

    /** Whether all who meet the others meet these too. */
    public boolean includes(Tokens others) {
        return contains(Token.PUBLIC) || tokens.containsAll(others.tokens);
    }

    @Override
    public String toString() {
        return tokens.stream().map(Token::value).collect(Collectors.joining(" "));
    }
}
