package org.terreau.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.spi.access.Account;

/**
 * Keeps what we know of signed-in people as fresh as their access token: once it has run out, their roles are asked for
 * again. While the provider is away they go on with what is known, for a working day at most.
 */
@ApplicationScoped
class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    /** How long roles that the provider can't confirm are believed. */
    static final Duration BELIEVED_AT_MOST = Duration.ofHours(12);

    /** Between two tries for one session while the provider is away. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** How long a request waits for another one that renews the same session. */
    private static final Duration WAIT = Duration.ofSeconds(3);

    private final TokenEndpoint tokens;
    private final Clock clock;

    protected Renewal() {
        tokens = null;
        clock = null;
    }

    @Inject
    Renewal(TokenEndpoint tokens) {
        this(tokens, Clock.systemUTC());
    }

    Renewal(TokenEndpoint tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The account as of now; empty where the provider has ended the session, or has been away for too long. */
    Optional<Account> account(SignedIn person) {
        if (!person.isDue(clock.instant())) {
            return Optional.of(person.grant().account());
        }
        return renewOnce(person) ? Optional.of(person.grant().account()) : Optional.empty();
    }

    /** One request asks the provider; the others of this session wait for what it learns. */
    private boolean renewOnce(SignedIn person) {
        if (!acquire(person)) {
            return true;
        }
        try {
            return !person.isDue(clock.instant()) || renew(person);
        } finally {
            person.renewing().unlock();
        }
    }

    private boolean renew(SignedIn person) {
        Grant old = person.grant();
        Optional<String> refreshToken = old.refreshToken();
        if (refreshToken.isEmpty()) {
            return believe(person);
        }
        try {
            person.renewed(tokens.renew(old, refreshToken.get()));
            return true;
        } catch (SignInAway away) {
            return believe(person);
        } catch (GrantRefused refused) {
            if (refused.isOver()) {
                return false;
            }
            LOG.warn("The roles of {} can't be refreshed: {}", old.account().id(), refused.getMessage());
            return believe(person);
        }
    }

    private boolean believe(SignedIn person) {
        Instant now = clock.instant();
        person.postpone(now.plus(PAUSE));
        return now.isBefore(person.grant().since().plus(BELIEVED_AT_MOST));
    }

    private static boolean acquire(SignedIn person) {
        try {
            return person.renewing().tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
