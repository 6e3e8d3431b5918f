package org.terreau.web.session;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in with a browser: OpenID Connect's authorization code flow, with PKCE, state and nonce. */
@ApplicationScoped
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final TokenEndpoint tokens;

    protected SignIn() {
        settings = null;
        provider = null;
        tokens = null;
    }

    @Inject
    SignIn(OidcSettings settings, OidcProvider provider, TokenEndpoint tokens) {
        this.settings = settings;
        this.provider = provider;
        this.tokens = tokens;
    }

    /** How a sign-in ended. */
    sealed interface Outcome {
        /** With a grant. */
        record Granted(Grant grant, ReturnPath goOn) implements Outcome {}

        /** With nothing, which is said in one sentence. */
        record Refused(SignInNotice notice, ReturnPath goOn) implements Outcome {}

        /** It had ended before: its address was visited again. */
        record Over(ReturnPath goOn) implements Outcome {}
    }

    /**
     * The address at the provider where the person signs in.
     *
     * @param languages what they read, the best first
     * @throws SignInAway where the provider never answered, or sign-in is switched off
     */
    URI begin(PendingLogin login, List<Locale> languages) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        new ClientID(settings.client()),
                        settings.callback())
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(login.state())
                .nonce(login.nonce())
                .codeChallenge(login.verifier(), CodeChallengeMethod.S256)
                .uiLocales(tags(languages))
                .build()
                .toURI();
    }

    /**
     * Ends the sign-in that the provider's parameters are about.
     *
     * @throws SignInAway where the provider has gone in the meantime
     */
    Outcome finish(PendingLogins pending, Map<String, String> parameters) {
        String state = parameters.getOrDefault("state", "");
        return pending.take(state)
                .map(login -> finish(login, parameters))
                .or(() -> pending.finished(state).map(Outcome.Over::new))
                .orElse(new Outcome.Refused(SignInNotice.EXPIRED, ReturnPath.HOME));
    }

    private Outcome finish(PendingLogin login, Map<String, String> parameters) {
        Optional<SignInNotice> wrong = wrong(parameters);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get(), login.goOn());
        }
        try {
            Grant grant = tokens.redeem(new AuthorizationCode(parameters.get("code")), login);
            return new Outcome.Granted(grant, login.goOn());
        } catch (GrantRefused e) {
            if (e.isOver()) {
                return new Outcome.Refused(SignInNotice.EXPIRED, login.goOn());
            }
            LOG.warn("A sign-in failed: {}", e.getMessage());
            return new Outcome.Refused(SignInNotice.FAILED, login.goOn());
        }
    }

    private Optional<SignInNotice> wrong(Map<String, String> parameters) {
        String issuer = parameters.get("iss");
        if (issuer != null && !issuer.equals(provider.issuer().getValue())) {
            LOG.warn("A sign-in was answered by another provider than ours");
            return Optional.of(SignInNotice.FAILED);
        }
        String error = parameters.get("error");
        if (error != null) {
            return Optional.of(notice(error, parameters.getOrDefault("error_description", "")));
        }
        return parameters.getOrDefault("code", "").isBlank() ? Optional.of(SignInNotice.FAILED) : Optional.empty();
    }

    private static SignInNotice notice(String error, String description) {
        return switch (error) {
            case "access_denied" -> SignInNotice.DENIED;
            // Keycloak says so of a form that was left open for too long.
            case "temporarily_unavailable", "login_required" -> SignInNotice.EXPIRED;
            default -> {
                LOG.warn("The provider ended a sign-in: {} {}", inOneLine(error), inOneLine(description));
                yield SignInNotice.FAILED;
            }
        };
    }

    /** What came in an address must not write lines of its own into the log. */
    private static String inOneLine(String text) {
        String line = text.replaceAll("[^\\p{L}\\p{N}\\p{P} ]", "?");
        return line.substring(0, Math.min(200, line.length()));
    }

    private static List<LangTag> tags(List<Locale> languages) {
        List<LangTag> tags = new ArrayList<>();
        for (Locale language : languages) {
            try {
                tags.add(LangTag.parse(language.toLanguageTag()));
            } catch (LangTagException notALanguage) {
                LOG.debug("Not a language tag: {}", language);
            }
        }
        return tags;
    }
}
