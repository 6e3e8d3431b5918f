package org.terreau.circle;

import org.terreau.spi.access.Account;
import org.terreau.spi.access.Tokens;

/** What somebody holds by the circles they are in, at this moment. */
@FunctionalInterface
public interface CircleTokens {

    Tokens of(Account account);
}
