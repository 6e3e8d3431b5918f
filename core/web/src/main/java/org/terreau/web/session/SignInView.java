package org.terreau.web.session;

import java.util.List;
import java.util.Optional;
import org.terreau.account.Role;

/**
 * What the account menu shows.
 *
 * @param name of who has signed in; empty for an anonymous reader
 * @param roles theirs, in the order of {@link Role}
 * @param csrf for the sign-out form, and every other one
 * @param login where to sign in and come back to this page; empty where sign-in is switched off
 * @param logout where the sign-out form is sent
 * @param notice what came of a sign-in just now, to be told once
 */
public record SignInView(
        Optional<String> name,
        List<Role> roles,
        String csrf,
        Optional<String> login,
        String logout,
        Optional<SignInNotice> notice) {}
