package org.terreau.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Function;

/**
 * The session of the browser that sent a request. Only signing in makes one; a request with a bearer token has none,
 * whatever cookie comes with it.
 */
record BrowserSession(HttpServletRequest request) {

    private static final String SIGNED_IN = SignedIn.class.getName();
    private static final String PENDING = PendingLogins.class.getName();
    private static final String NOTICE = SignInNotice.class.getName();

    /** A session in which nobody has signed in yet soon goes: anybody can make one by a visit to {@code /login}. */
    private static final int PENDING_SECONDS = 30 * 60;

    boolean isBearer() {
        return BearerFilter.account(request).isPresent();
    }

    /** Whether a form could act in somebody's name. */
    boolean exists() {
        return existing().isPresent();
    }

    Optional<SignedIn> signedIn() {
        return read(session -> (SignedIn) session.getAttribute(SIGNED_IN));
    }

    /** The sign-ins under way, in a session made for them if need be. */
    PendingLogins pending() {
        HttpSession session = request.getSession(true);
        synchronized (PendingLogins.class) {
            if (session.getAttribute(PENDING) instanceof PendingLogins pending) {
                return pending;
            }
            PendingLogins pending = new PendingLogins();
            session.setAttribute(PENDING, pending);
            session.setMaxInactiveInterval(PENDING_SECONDS);
            return pending;
        }
    }

    /**
     * Somebody has signed in. The session gets a new identifier, so that one which was planted in the browser is worth
     * nothing. Who had signed in already, in another tab, keeps the token that their open forms know.
     */
    void open(Grant grant) {
        HttpSession session = request.getSession(true);
        Optional<SignedIn> same = signedIn()
                .filter(person ->
                        person.grant().account().id().equals(grant.account().id()));
        request.changeSessionId();
        same.ifPresentOrElse(
                person -> person.renewed(grant), () -> session.setAttribute(SIGNED_IN, new SignedIn(grant)));
        session.removeAttribute(NOTICE);
        session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
    }

    void end() {
        existing().ifPresent(session -> {
            try {
                session.invalidate();
            } catch (IllegalStateException endedByAnotherRequest) {
                // What we wanted.
            }
        });
    }

    void tell(SignInNotice notice) {
        pending();
        request.getSession(true).setAttribute(NOTICE, notice);
    }

    /** What the person is to be told; said once. */
    Optional<SignInNotice> notice() {
        return read(session -> {
            SignInNotice notice = (SignInNotice) session.getAttribute(NOTICE);
            if (notice != null) {
                session.removeAttribute(NOTICE);
            }
            return notice;
        });
    }

    private Optional<HttpSession> existing() {
        return isBearer() ? Optional.empty() : Optional.ofNullable(request.getSession(false));
    }

    private <T> Optional<T> read(Function<HttpSession, T> what) {
        try {
            return existing().map(what);
        } catch (IllegalStateException endedByAnotherRequest) {
            return Optional.empty();
        }
    }
}
