package org.terreau.spi.page;

import org.terreau.spi.access.Account;

/** Who wrote a revision, as others see them. */
public record Author(String id, String name) {

    public static Author of(Account account) {
        return new Author(account.id(), account.name());
    }
}
