package org.terreau.web.session;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Role;

/** What a token says about who signed in, in our words. */
final class AccountClaims {

    /** As an access token {@code user:<id>} can be written. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:@-]{1,255}");

    private AccountClaims() {}

    /**
     * Takes the identifier from {@code sub}, the name from {@code name} or {@code preferred_username}, and the roles
     * from {@code roles}; roles that mean nothing here are passed over.
     */
    static Account account(JWTClaimsSet claims) throws InvalidToken {
        String id = text(claims, "sub").orElseThrow(() -> new InvalidToken(InvalidToken.Reason.NOBODY));
        if (!ID.matcher(id).matches()) {
            throw new InvalidToken(InvalidToken.Reason.SUBJECT);
        }
        String name = text(claims, "name")
                .or(() -> text(claims, "preferred_username"))
                .orElse(id);
        return new Account(id, name, roles(claims));
    }

    private static Set<Role> roles(JWTClaimsSet claims) {
        Stream<?> roles = claims.getClaim("roles") instanceof Collection<?> all ? all.stream() : Stream.empty();
        return roles.filter(String.class::isInstance)
                .map(String.class::cast)
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> text(JWTClaimsSet claims, String claim) {
        return claims.getClaim(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
