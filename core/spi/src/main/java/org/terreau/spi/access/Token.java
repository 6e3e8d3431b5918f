package org.terreau.spi.access;

import java.util.regex.Pattern;

/**
 * One reason for which somebody may read or write: {@code public}, {@code community}, {@code role:expert},
 * {@code circle:<page>}, {@code circle:<page>/<role>} or {@code user:<id>}.
 */
public record Token(String value) implements Comparable<Token> {

    private static final Pattern FORM =
            Pattern.compile("public|community|role:[a-z]+|circle:[a-z0-9-]+(/[a-z]+)?|user:[A-Za-z0-9_.:@-]+");

    public static final Token PUBLIC = new Token("public");
    public static final Token COMMUNITY = new Token("community");

    public Token {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an access token: " + value);
        }
    }

    public static Token of(Role role) {
        return new Token("role:" + role.code());
    }

    public static Token of(Account account) {
        return new Token("user:" + account.id());
    }

    /** Held by who is in the circle of this name. */
    public static Token circle(String name) {
        return new Token("circle:" + name);
    }

    /** Held by who has this role in the circle of this name. */
    public static Token circle(String name, String role) {
        return new Token("circle:" + name + "/" + role);
    }

    @Override
    public int compareTo(Token other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
