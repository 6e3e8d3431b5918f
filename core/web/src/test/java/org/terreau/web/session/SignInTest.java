package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.spi.access.Role;
import org.terreau.web.session.SignIn.Outcome;

class SignInTest {

    private static final ReturnPath PAGE = ReturnPath.of("/wiki/apes?rev=2#needs");

    private final LocalProvider provider = new LocalProvider();
    private final AtomicLong now = new AtomicLong();
    private final OidcProvider known = new OidcProvider(provider.settings(), now::get);
    private final SignIn signIn = new SignIn(provider.settings(), known, new TokenEndpoint(provider.settings(), known));
    private final PendingLogins pending = new PendingLogins();

    @AfterEach
    void stop() throws Exception {
        known.close();
        provider.close();
    }

    @Test
    void peopleAreSentToTheProviderWithCodePkceStateAndNonce() {
        PendingLogin login = PendingLogin.to(PAGE);
        URI address = signIn.begin(login, List.of(Locale.FRENCH, Locale.UK));
        Map<String, List<String>> sent = URLUtils.parseParameters(address.getRawQuery());
        assertThat(address.toString()).startsWith(provider.issuer() + "/auth?");
        assertThat(sent)
                .containsEntry("response_type", List.of("code"))
                .containsEntry("client_id", List.of("terreau-web"))
                .containsEntry("redirect_uri", List.of("https://commun.example/login/callback"))
                .containsEntry("state", List.of(login.state().getValue()))
                .containsEntry("nonce", List.of(login.nonce().getValue()))
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry(
                        "code_challenge",
                        List.of(CodeChallenge.compute(CodeChallengeMethod.S256, login.verifier())
                                .getValue()))
                .containsEntry("ui_locales", List.of("fr en-GB"));
    }

    @Test
    void theCodeIsRedeemedWithTheVerifierAndTheIdTokenSaysWhoItIs() {
        PendingLogin login = begun();
        provider.answerTokens(
                form -> form.contains("code_verifier=" + login.verifier().getValue()) && form.contains("code=abc")
                        ? granted(login.nonce())
                        : new LocalProvider.Answer(400, Map.of("error", "invalid_grant")));
        assertThat(finish(login, Map.of("code", "abc", "iss", provider.issuer())))
                .isInstanceOfSatisfying(Outcome.Granted.class, granted -> {
                    assertThat(granted.goOn()).isEqualTo(PAGE);
                    assertThat(granted.grant().account().roles()).contains(Role.COMPANION);
                    assertThat(granted.grant().refreshToken()).contains("refresh-1");
                });
    }

    @Test
    void anIdTokenForAnotherSignInIsNotBelieved() {
        PendingLogin login = begun();
        provider.answerTokens(form -> granted(new Nonce()));
        assertThat(finish(login, Map.of("code", "abc"))).isEqualTo(new Outcome.Refused(SignInNotice.FAILED, PAGE));
    }

    @Test
    void severalTabsMaySignInAtOnce() {
        PendingLogin first = begun();
        PendingLogin second = begun();
        provider.answerTokens(form -> granted(second.nonce()));
        assertThat(finish(second, Map.of("code", "b"))).isInstanceOf(Outcome.Granted.class);
        provider.answerTokens(form -> granted(first.nonce()));
        assertThat(finish(first, Map.of("code", "a"))).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void onlyTheLatestSignInsUnderWayAreRemembered() {
        PendingLogin first = begun();
        for (int i = 0; i < PendingLogins.AT_MOST; i++) {
            begun();
        }
        assertThat(finish(first, Map.of("code", "a")))
                .isEqualTo(new Outcome.Refused(SignInNotice.EXPIRED, ReturnPath.HOME));
    }

    @Test
    void whoComesByAgainInTheHistoryIsLedToWhereTheyWere() {
        PendingLogin login = begun();
        provider.answerTokens(form -> granted(login.nonce()));
        finish(login, Map.of("code", "a"));
        int asked = provider.requests().size();
        assertThat(finish(login, Map.of("code", "a"))).isEqualTo(new Outcome.Over(PAGE));
        assertThat(provider.requests()).hasSize(asked);
    }

    @Test
    void aSignInThatWasNotBegunHereIsRefusedWithoutAskingTheProvider() {
        assertThat(signIn.finish(pending, Map.of("state", "forged", "code", "stolen")))
                .isEqualTo(new Outcome.Refused(SignInNotice.EXPIRED, ReturnPath.HOME));
        assertThat(provider.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"access_denied, DENIED", "temporarily_unavailable, EXPIRED", "server_error, FAILED", "'a\nb', FAILED"})
    void anErrorOfTheProviderLeadsBackWithASentence(String error, SignInNotice notice) {
        assertThat(finish(begun(), Map.of("error", error))).isEqualTo(new Outcome.Refused(notice, PAGE));
    }

    @Test
    void anAnswerOfAnotherProviderIsRefused() {
        assertThat(finish(begun(), Map.of("code", "abc", "iss", "https://evil.example")))
                .isEqualTo(new Outcome.Refused(SignInNotice.FAILED, PAGE));
        assertThat(provider.requests()).doesNotContain("token");
    }

    @Test
    void anOldCodeLeadsBackWithASentence() {
        assertThat(finish(begun(), Map.of("code", "old"))).isEqualTo(new Outcome.Refused(SignInNotice.EXPIRED, PAGE));
    }

    @Test
    void aProviderThatHasGoneInTheMeantimeIsSaidToBeAway() {
        PendingLogin login = begun();
        provider.goAway();
        assertThatThrownBy(() -> finish(login, Map.of("code", "abc"))).isInstanceOf(SignInAway.class);
    }

    @Test
    void aProviderInTroubleIsAway() {
        provider.answerTokens(form -> new LocalProvider.Answer(503, Map.of()));
        PendingLogin login = begun();
        assertThatThrownBy(() -> finish(login, Map.of("code", "abc"))).isInstanceOf(SignInAway.class);
    }

    @Test
    void signingOutGoesByTheProviderOrStaysHereWhereItIsAway() {
        PendingLogin login = begun();
        provider.answerTokens(form -> granted(login.nonce()));
        Grant grant = ((Outcome.Granted) finish(login, Map.of("code", "a"))).grant();
        SignOut signOut = new SignOut(provider.settings(), known);
        assertThat(signOut.next(grant).toString()).startsWith(provider.issuer() + "/logout?");
        assertThat(URLUtils.parseParameters(signOut.next(grant).getRawQuery()))
                .containsEntry("id_token_hint", List.of(grant.idToken()))
                .containsEntry("post_logout_redirect_uri", List.of("https://commun.example/"));
        provider.goAway();
        now.addAndGet(OidcProvider.ANSWER_HOLDS.toNanos());
        assertThat(signOut.next(grant)).hasToString("https://commun.example/");
    }

    private PendingLogin begun() {
        PendingLogin login = PendingLogin.to(PAGE);
        signIn.begin(login, List.of());
        pending.add(login);
        return login;
    }

    private Outcome finish(PendingLogin login, Map<String, String> parameters) {
        Map<String, String> all = new java.util.HashMap<>(parameters);
        all.put("state", login.state().getValue());
        return signIn.finish(pending, all);
    }

    private LocalProvider.Answer granted(Nonce nonce) {
        return new LocalProvider.Answer(
                200,
                Map.of(
                        "access_token", "opaque",
                        "token_type", "Bearer",
                        "expires_in", 300,
                        "refresh_token", "refresh-1",
                        "id_token",
                                provider.sign(provider.identity()
                                        .claim("nonce", nonce.getValue())
                                        .build())));
    }
}
