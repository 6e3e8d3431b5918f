package org.terreau.web.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.terreau.spi.access.Account;
import org.terreau.web.session.InvalidToken.Reason;

/** Checks the access tokens of programs. */
@ApplicationScoped
public class BearerTokens {

    /** What a token's {@code aud} must name. */
    public static final String AUDIENCE = "terreau";

    /** How far the clocks of the provider and of this machine may differ, in seconds. */
    static final int SKEW = 30;

    /** For so long a signature counts once it was checked, also where its key is withdrawn meanwhile. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    /** What tokens say whose signature was checked: it costs more than most pages, and programs send theirs again. */
    private final Cache<String, JWTClaimsSet> checked =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(TRUSTED).build();

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
     * @throws InvalidToken where it proves nothing
     * @throws SignInAway where the provider's keys were never read
     */
    public Account account(String token) throws InvalidToken {
        try {
            Optional<JWTClaimsSet> known = Optional.ofNullable(checked.getIfPresent(token));
            JWTClaimsSet claims = known.isPresent() ? known.get() : check(token);
            verify(claims);
            return AccountClaims.account(claims);
        } catch (BadJWTException e) {
            throw new InvalidToken(Reason.UNREADABLE, e);
        } catch (BadJOSEException e) {
            throw new InvalidToken(Reason.FORGED, e);
        } catch (KeySourceException e) {
            if (!provider.hasKeys()) {
                throw SignInAway.away(e);
            }
            throw new InvalidToken(Reason.FORGED, e);
        } catch (JOSEException e) {
            throw new InvalidToken(Reason.FORGED, e);
        }
    }

    private JWTClaimsSet check(String token) throws InvalidToken, BadJOSEException, JOSEException {
        SignedJWT jwt = parse(token);
        if (!settings.isOn()) {
            throw new InvalidToken(Reason.OFF);
        }
        JWTClaimsSet claims = processor().process(jwt, null);
        checked.put(token, claims);
        return claims;
    }

    private static SignedJWT parse(String token) throws InvalidToken {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!OidcProvider.ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
                throw new InvalidToken(Reason.ALGORITHM);
            }
            return jwt;
        } catch (ParseException | IllegalArgumentException e) {
            throw new InvalidToken(Reason.UNREADABLE, e);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        processor.setJWSKeySelector(provider.keySelector());
        // We do that ourselves, to say what is wrong.
        processor.setJWTClaimsSetVerifier(null);
        return processor;
    }

    private void verify(JWTClaimsSet claims) throws InvalidToken {
        Date now = Date.from(clock.instant());
        require(provider.issuer().getValue().equals(claims.getIssuer()), Reason.ISSUER);
        require(claims.getExpirationTime() != null, Reason.ENDLESS);
        require(DateUtils.isAfter(claims.getExpirationTime(), now, SKEW), Reason.EXPIRED);
        require(
                claims.getNotBeforeTime() == null || DateUtils.isBefore(claims.getNotBeforeTime(), now, SKEW),
                Reason.EARLY);
        require(claims.getAudience().contains(AUDIENCE), Reason.AUDIENCE);
        // Keycloak signs all its tokens with one key, and says here what each is for.
        Object use = claims.getClaim("typ");
        require(use == null || "Bearer".equals(use), Reason.USE);
    }

    private static void require(boolean rule, Reason otherwise) throws InvalidToken {
        if (!rule) {
            throw new InvalidToken(otherwise);
        }
    }
}
