package org.terreau.web.session;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The OpenID Connect provider. Nothing is asked of it before the first sign-in or bearer token; what it said (its
 * addresses, its keys) is kept, so that tokens are checked while it is away.
 */
@ApplicationScoped
public class OidcProvider {

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    /** Between two tries while the provider is away. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int TIMEOUT_MS = 3_000;
    private static final int KEYS_AT_MOST_BYTES = 256 * 1024;
    private static final long KEYS_FRESH_MS = Duration.ofMinutes(10).toMillis();
    private static final long KEYS_WAIT_MS = Duration.ofSeconds(7).toMillis();
    private static final long KEYS_AHEAD_MS = Duration.ofMinutes(2).toMillis();
    /** A token that names an unknown key makes us look for new keys, but no more often than this. */
    private static final long KEYS_INTERVAL_MS = Duration.ofSeconds(10).toMillis();

    private static final long KEYS_KEPT_WHILE_AWAY_MS = Duration.ofHours(24).toMillis();

    /** Public-key signatures only: a secret or no signature at all never signs a token here. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final ProviderLine line;
    private volatile Optional<Known> known = Optional.empty();
    private volatile boolean keysKnown;

    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    protected OidcProvider() {
        settings = null;
        line = null;
    }

    @Inject
    public OidcProvider(OidcSettings settings) {
        this(settings, System::nanoTime);
        if (!settings.isOn()) {
            LOG.warn("Sign-in is switched off: TERREAU_OIDC_ISSUER is not set. Everybody reads as anonymous.");
        }
    }

    OidcProvider(OidcSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.line = new ProviderLine(settings.issuer().map(URI::toString).orElse("(none)"), PAUSE, nanoTime);
    }

    /**
     * What the provider says of itself.
     *
     * @throws SignInAway where it never answered, or sign-in is switched off
     */
    OIDCProviderMetadata metadata() {
        return known().metadata();
    }

    /** The issuer as tokens must name it. */
    Issuer issuer() {
        return new Issuer(settings.issuer().orElseThrow(SignInAway::off));
    }

    /** Finds the key that a token claims to be signed with. */
    JWSKeySelector<SecurityContext> keySelector() {
        return new JWSVerificationKeySelector<>(ALGORITHMS, known().keys());
    }

    /** Whether its keys have ever been read: what they don't sign is then known to be forged. */
    boolean hasKeys() {
        return keysKnown;
    }

    /**
     * Sends a request within 3 seconds.
     *
     * @throws SignInAway where no answer comes, or that of a provider in trouble (5xx)
     */
    HTTPResponse send(HTTPRequest request) {
        request.setConnectTimeout(TIMEOUT_MS / 3);
        request.setReadTimeout(TIMEOUT_MS * 2 / 3);
        request.setFollowRedirects(false);
        try {
            return line.ask(() -> {
                HTTPResponse response = request.send();
                if (response.getStatusCode() >= 500) {
                    throw new IOException("It answered " + response.getStatusCode());
                }
                return response;
            });
        } catch (IOException e) {
            throw SignInAway.away(e);
        }
    }

    /** Asks the provider whether it is there. */
    boolean answers() {
        if (!settings.isOn()) {
            return false;
        }
        try {
            line.ask(this::discover);
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    private Known known() {
        return known.orElseGet(this::load);
    }

    private synchronized Known load() {
        if (known.isPresent()) {
            return known.get();
        }
        try {
            OIDCProviderMetadata metadata = line.ask(this::discover);
            Known loaded = new Known(metadata, keys(metadata.getJWKSetURI().toURL()));
            known = Optional.of(loaded);
            return loaded;
        } catch (IOException e) {
            throw SignInAway.away(e);
        }
    }

    private OIDCProviderMetadata discover() throws IOException {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer(), TIMEOUT_MS, TIMEOUT_MS);
            if (metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || metadata.getJWKSetURI() == null) {
                throw new IOException("Its metadata lacks the authorization, token or JWKS address");
            }
            return metadata;
        } catch (GeneralException e) {
            throw new IOException("Its metadata can't be used: " + e.getMessage(), e);
        }
    }

    private JWKSource<SecurityContext> keys(URL address) {
        ResourceRetriever plain = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, KEYS_AT_MOST_BYTES);
        ResourceRetriever overLine = url -> {
            Resource keys = line.ask(() -> plain.retrieveResource(url));
            keysKnown = true;
            return keys;
        };
        return JWKSourceBuilder.create(address, overLine)
                .cache(KEYS_FRESH_MS, KEYS_WAIT_MS)
                .refreshAheadCache(KEYS_AHEAD_MS, false)
                .rateLimited(KEYS_INTERVAL_MS)
                .outageTolerant(KEYS_KEPT_WHILE_AWAY_MS)
                .build();
    }

    @PreDestroy
    void close() {
        if (known.isPresent() && known.get().keys() instanceof Closeable keys) {
            try {
                keys.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The keys of the sign-in provider can't be let go", e);
            }
        }
    }
}
