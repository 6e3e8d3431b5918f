package org.terreau.web.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sign-ins under way in one browser: several tabs may each have theirs. The oldest are forgotten. Safe to be used
 * by several requests at once.
 */
final class PendingLogins {

    static final int AT_MOST = 10;

    private final Map<String, PendingLogin> pending = bounded();
    private final Map<String, ReturnPath> finished = bounded();

    synchronized void add(PendingLogin login) {
        pending.put(login.state().getValue(), login);
    }

    /** The sign-in with this state, which can be had once. */
    synchronized Optional<PendingLogin> take(String state) {
        Optional<PendingLogin> login = Optional.ofNullable(pending.remove(state));
        login.ifPresent(taken -> finished.put(state, taken.goOn()));
        return login;
    }

    /** Where a sign-in that is over led to: who goes back in the browser's history comes by again. */
    synchronized Optional<ReturnPath> finished(String state) {
        return Optional.ofNullable(finished.get(state));
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > AT_MOST;
            }
        };
    }
}
