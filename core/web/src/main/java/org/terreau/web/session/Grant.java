package org.terreau.web.session;

import java.time.Instant;
import java.util.Optional;
import org.terreau.spi.access.Account;

/**
 * What the provider has granted.
 *
 * @param account who has signed in, with the roles of that moment
 * @param idToken as received: a sign-out shows it to the provider
 * @param refreshToken renews this grant; empty where the provider gives none
 * @param since when the provider last confirmed it
 * @param until after this the roles may have changed
 */
record Grant(Account account, String idToken, Optional<String> refreshToken, Instant since, Instant until) {

    @Override
    public String toString() {
        return "Grant of " + account + " until " + until;
    }
}
