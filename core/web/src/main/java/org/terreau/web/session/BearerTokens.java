package org.terreau.web.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.util.DateUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import org.terreau.spi.access.Account;

/** Checks the access tokens of programs. */
@ApplicationScoped
public class BearerTokens {

    /** What a token's {@code aud} must name. */
    public static final String AUDIENCE = "terreau";

    /** How far the clocks of the provider and of this machine may differ, in seconds. */
    static final int SKEW = 30;

    private static final String UNREADABLE = "The token is not a signed JSON Web Token";
    private static final String FORGED = "The token is not signed by a key of the sign-in provider";

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final Clock clock;

    protected BearerTokens() {
        settings = null;
        provider = null;
        clock = null;
    }

    @Inject
    public BearerTokens(OidcSettings settings, OidcProvider provider) {
        this(settings, provider, Clock.systemUTC());
    }

    BearerTokens(OidcSettings settings, OidcProvider provider, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * The account that a token proves.
     *
     * @throws InvalidToken with a sentence that says why it proves nothing
     * @throws SignInAway where the provider's keys were never read
     */
    public Account account(String token) throws InvalidToken {
        SignedJWT jwt = parse(token);
        if (!settings.isOn()) {
            throw new InvalidToken("Sign-in is switched off here");
        }
        try {
            return AccountClaims.account(processor().process(jwt, null));
        } catch (BadJWTException e) {
            throw new InvalidToken(e.getMessage(), e);
        } catch (BadJOSEException e) {
            throw new InvalidToken(FORGED, e);
        } catch (KeySourceException e) {
            if (!provider.hasKeys()) {
                throw SignInAway.away(e);
            }
            throw new InvalidToken(FORGED, e);
        } catch (JOSEException e) {
            throw new InvalidToken(FORGED, e);
        }
    }

    private static SignedJWT parse(String token) throws InvalidToken {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!OidcProvider.ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
                throw new InvalidToken("The token is not signed by an algorithm accepted here");
            }
            return jwt;
        } catch (ParseException | IllegalArgumentException e) {
            throw new InvalidToken(UNREADABLE, e);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        processor.setJWSKeySelector(provider.keySelector());
        processor.setJWTClaimsSetVerifier((claims, context) -> verify(claims));
        return processor;
    }

    private void verify(JWTClaimsSet claims) throws BadJWTException {
        Date now = Date.from(clock.instant());
        require(provider.issuer().getValue().equals(claims.getIssuer()), "The token was issued by another provider");
        require(claims.getExpirationTime() != null, "The token doesn't say when it expires (exp)");
        require(DateUtils.isAfter(claims.getExpirationTime(), now, SKEW), "The token has expired");
        require(
                claims.getNotBeforeTime() == null || DateUtils.isBefore(claims.getNotBeforeTime(), now, SKEW),
                "The token is not valid yet");
        require(claims.getAudience().contains(AUDIENCE), "The token is not for this service (aud: terreau)");
        // Keycloak signs all its tokens with one key, and says here what each is for.
        Object use = claims.getClaim("typ");
        require(use == null || "Bearer".equals(use), "The token is not an access token");
    }

    private static void require(boolean rule, String otherwise) throws BadJWTException {
        if (!rule) {
            throw new BadJWTException(otherwise);
        }
    }
}
