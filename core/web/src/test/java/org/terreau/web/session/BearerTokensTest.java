package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terreau.spi.access.Role.COMPANION;
import static org.terreau.spi.access.Role.MEMBER;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.spi.access.Account;
import org.terreau.web.session.InvalidToken.Reason;

class BearerTokensTest {

    private final LocalProvider provider = new LocalProvider();
    private final OidcProvider known = new OidcProvider(provider.settings());
    private final BearerTokens tokens = new BearerTokens(provider.settings(), known);

    @AfterEach
    void stop() throws Exception {
        known.close();
        provider.close();
    }

    @Test
    void aGoodTokenProvesTheAccountAndTheRolesThatMeanSomethingHere() throws Exception {
        Account account = tokens.account(provider.sign(provider.access().build()));
        assertThat(account.id()).isEqualTo("8d1f-42");
        assertThat(account.name()).isEqualTo("Amina Benali");
        assertThat(account.roles()).containsExactlyInAnyOrder(MEMBER, COMPANION);
    }

    @Test
    void whoHasNoNameIsCalledByTheirUserName() throws Exception {
        JWTClaimsSet claims = provider.access()
                .claim("name", " ")
                .claim("preferred_username", "amina")
                .claim("roles", "member")
                .build();
        assertThat(tokens.account(provider.sign(claims)).name()).isEqualTo("amina");
        assertThat(tokens.account(provider.sign(claims)).roles()).isEmpty();
    }

    @Test
    void anExpiredTokenIsRefusedAfterHalfAMinuteOfGrace() throws Exception {
        assertThat(tokens.account(provider.sign(expiring(-20)))).isNotNull();
        refused(provider.sign(expiring(-40)), Reason.EXPIRED);
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        refused(provider.sign(provider.access().expirationTime(null).build()), Reason.ENDLESS);
    }

    @Test
    void aTokenOfTomorrowIsRefused() {
        Date tomorrow = Date.from(Instant.now().plusSeconds(60));
        refused(provider.sign(provider.access().notBeforeTime(tomorrow).build()), Reason.EARLY);
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        refused(provider.sign(provider.access().audience("account").build()), Reason.AUDIENCE);
        refused(provider.sign(provider.access().audience((String) null).build()), Reason.AUDIENCE);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(provider.sign(provider.access().issuer("https://evil.example").build()), Reason.ISSUER);
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        refused(provider.sign(provider.access().claim("typ", "ID").build()), Reason.USE);
    }

    @Test
    void aTokenThatNamesNobodyIsRefused() {
        refused(provider.sign(provider.access().subject(null).build()), Reason.NOBODY);
        refused(provider.sign(provider.access().subject("a b public").build()), Reason.SUBJECT);
    }

    @Test
    void aTokenSignedByAnotherKeyOfTheSameNameIsRefused() {
        refused(LocalProvider.sign(provider.access().build(), LocalProvider.newKey("key-1")), Reason.FORGED);
    }

    @Test
    void aTokenThatNamesAnUnknownKeyIsRefusedAndDoesNotMakeUsAskWithoutEnd() {
        String forged = LocalProvider.sign(provider.access().build(), LocalProvider.newKey("key-9"));
        for (int i = 0; i < 20; i++) {
            refused(forged, Reason.FORGED);
        }
        assertThat(provider.requests()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() throws Exception {
        RSAKey own = LocalProvider.newKey("own");
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(own.toPublicJWK())
                        .jwkURL(URI.create("https://evil.example/certs"))
                        .build(),
                provider.access().build());
        jwt.sign(new RSASSASigner(own));
        refused(jwt.serialize(), Reason.FORGED);
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        refused(new PlainJWT(provider.access().build()).serialize(), Reason.UNREADABLE);
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(),
                provider.access().build());
        jwt.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));
        refused(jwt.serialize(), Reason.ALGORITHM);
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("key-1")
                        .type(new JOSEObjectType("logout+jwt"))
                        .build(),
                provider.access().build());
        jwt.sign(new RSASSASigner(provider.key()));
        refused(jwt.serialize(), Reason.FORGED);
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() throws Exception {
        String[] parts = provider.sign(provider.access().build()).split("\\.", -1);
        String admin = com.nimbusds.jose.util.Base64URL.encode(provider.access()
                        .claim("roles", List.of("admin"))
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
        refused(parts[0] + "." + admin + "." + parts[2], Reason.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "e30.e30.", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA", "a.b.c.d.e", "é"})
    void whatIsNoTokenIsRefused(String token) {
        assertThatThrownBy(() -> tokens.account(token)).isInstanceOf(InvalidToken.class);
    }

    @Test
    void tokensAreCheckedWhileTheProviderIsAway() throws Exception {
        tokens.account(provider.sign(provider.access().build()));
        provider.goAway();
        assertThat(tokens.account(provider.sign(provider.access().build()))).isNotNull();
        refused(provider.sign(expiring(-40)), Reason.EXPIRED);
        refused(LocalProvider.sign(provider.access().build(), LocalProvider.newKey("key-9")), Reason.FORGED);
    }

    @Test
    void withoutAnyKeyNothingCanBeSaidOfAToken() {
        provider.goAway();
        String token = provider.sign(provider.access().build());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tokens.account(token)).isInstanceOf(SignInAway.class);
        }
    }

    @Test
    void whereSignInIsSwitchedOffNoTokenProvesAnything() {
        OidcSettings off = new OidcSettings(Optional.empty(), "", "", LocalProvider.BASE);
        BearerTokens none = new BearerTokens(off, new OidcProvider(off));
        String token = provider.sign(provider.access().build());
        assertThatThrownBy(() -> none.account(token))
                .isInstanceOfSatisfying(
                        InvalidToken.class, told -> assertThat(told.reason()).isEqualTo(Reason.OFF));
    }

    private JWTClaimsSet expiring(int seconds) {
        return provider.access()
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                .build();
    }

    private void refused(String token, Reason why) {
        assertThatThrownBy(() -> tokens.account(token))
                .isInstanceOfSatisfying(
                        InvalidToken.class, told -> assertThat(told.reason()).isEqualTo(why));
    }
}
