package org.terreau.web.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.terreau.spi.access.Account;

/** Gets grants from the provider, and believes only ID tokens that it has checked. */
@ApplicationScoped
class TokenEndpoint {

    /** Where the provider doesn't say how long an access token is good. */
    private static final long DEFAULT_LIFETIME_S = 300;

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final Clock clock;

    protected TokenEndpoint() {
        settings = null;
        provider = null;
        clock = null;
    }

    @Inject
    TokenEndpoint(OidcSettings settings, OidcProvider provider) {
        this(settings, provider, Clock.systemUTC());
    }

    TokenEndpoint(OidcSettings settings, OidcProvider provider, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
    }

    /** @throws SignInAway where the provider doesn't answer */
    Grant redeem(AuthorizationCode code, PendingLogin login) throws GrantRefused {
        Tokens tokens = ask(new AuthorizationCodeGrant(code, settings.callback(), login.verifier()));
        if (!(tokens instanceof OIDCTokens oidc) || oidc.getIDToken() == null) {
            throw new GrantRefused("The provider gave no ID token: is the scope openid allowed?", false);
        }
        JWT idToken = oidc.getIDToken();
        Account account = check(idToken, Optional.of(login.nonce()));
        return grant(account, idToken.serialize(), tokens, Optional.empty());
    }

    /**
     * Asks whether a grant still stands. The roles are those of the new ID token, or the old ones where there is none.
     *
     * @throws SignInAway where the provider doesn't answer
     */
    Grant renew(Grant old, String refreshToken) throws GrantRefused {
        Tokens tokens = ask(new RefreshTokenGrant(new RefreshToken(refreshToken)));
        if (!(tokens instanceof OIDCTokens oidc) || oidc.getIDToken() == null) {
            return grant(old.account(), old.idToken(), tokens, Optional.of(refreshToken));
        }
        Account account = check(oidc.getIDToken(), Optional.empty());
        if (!account.id().equals(old.account().id())) {
            throw new GrantRefused("The provider renewed the session of somebody else", true);
        }
        return grant(account, oidc.getIDToken().serialize(), tokens, Optional.of(refreshToken));
    }

    private Tokens ask(AuthorizationGrant grant) throws GrantRefused {
        TokenRequest request = new TokenRequest.Builder(
                        provider.metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(settings.client()), new Secret(settings.secret())),
                        grant)
                .build();
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(provider.send(request.toHTTPRequest()));
            if (!response.indicatesSuccess()) {
                ErrorObject error = response.toErrorResponse().getErrorObject();
                throw new GrantRefused(
                        "The provider refused: " + error.getCode() + ", " + error.getDescription(),
                        OAuth2Error.INVALID_GRANT.equals(error));
            }
            return response.toSuccessResponse().getTokens();
        } catch (ParseException e) {
            throw new GrantRefused("The provider's answer can't be read: " + e.getMessage(), e);
        }
    }

    private Account check(JWT idToken, Optional<Nonce> nonce) throws GrantRefused {
        IDTokenValidator validator =
                new IDTokenValidator(provider.issuer(), new ClientID(settings.client()), provider.keySelector(), null);
        validator.setMaxClockSkew(BearerTokens.SKEW);
        try {
            JWTClaimsSet claims =
                    validator.validate(idToken, nonce.orElse(null)).toJWTClaimsSet();
            return AccountClaims.account(claims);
        } catch (KeySourceException e) {
            throw SignInAway.away(e);
        } catch (BadJOSEException | JOSEException | ParseException | InvalidToken e) {
            throw new GrantRefused("The provider's ID token can't be believed: " + e.getMessage(), e);
        }
    }

    private Grant grant(Account account, String idToken, Tokens tokens, Optional<String> oldRefreshToken) {
        Instant now = clock.instant();
        long lifetime = tokens.getAccessToken().getLifetime();
        return new Grant(
                account,
                idToken,
                Optional.ofNullable(tokens.getRefreshToken())
                        .map(RefreshToken::getValue)
                        .or(() -> oldRefreshToken),
                now,
                now.plusSeconds(lifetime > 0 ? lifetime : DEFAULT_LIFETIME_S));
    }
}
