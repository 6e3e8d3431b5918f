package org.terreau.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.terreau.circle.CircleTokens;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;

/**
 * Who sent the current request. Asking makes no session; it asks the provider only for signed-in people whose roles are
 * due to be refreshed, and the database for the circles of who is signed in: who joins or leaves one does so at once.
 */
@RequestScoped
public class CurrentReader {

    private final BrowserSession session;
    private final Renewal renewal;
    private final CircleTokens circles;
    private Optional<Reader> known = Optional.empty();
    private Optional<SignInNotice> told = Optional.empty();

    protected CurrentReader() {
        session = null;
        renewal = null;
        circles = null;
    }

    @Inject
    CurrentReader(HttpServletRequest request, Renewal renewal, CircleTokens circles) {
        this.session = new BrowserSession(request);
        this.renewal = renewal;
        this.circles = circles;
    }

    /** The reader; anonymous where nobody has signed in. */
    public Reader reader() {
        if (known.isEmpty()) {
            known = Optional.of(signedIn().map(this::holding).orElseGet(Reader::anonymous));
        }
        return known.get();
    }

    /** Who has signed in. */
    public Optional<Account> account() {
        return reader().account();
    }

    /** Whether a program asks, with a token, rather than a person with a browser. */
    public boolean viaBearer() {
        return session.isBearer();
    }

    /** What forms made for this reader must send back in their field {@code csrf}; empty for who has no session. */
    public String csrf() {
        return account().isEmpty() ? "" : session.signedIn().map(SignedIn::csrf).orElse("");
    }

    /** What came of a sign-in just now: said on one page, then no more. */
    public Optional<SignInNotice> notice() {
        if (told.isEmpty()) {
            told = session.notice();
        }
        return told;
    }

    private Reader holding(Account account) {
        return Reader.of(account).with(circles.of(account));
    }

    private Optional<Account> signedIn() {
        return BearerFilter.account(session.request())
                .or(() -> session.signedIn().flatMap(this::fresh));
    }

    private Optional<Account> fresh(SignedIn person) {
        Optional<Account> account = renewal.account(person);
        if (account.isEmpty()) {
            session.end();
        }
        return account;
    }
}
