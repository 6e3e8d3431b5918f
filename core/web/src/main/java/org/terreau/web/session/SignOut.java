package org.terreau.web.session;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing out, here and at the provider. */
@ApplicationScoped
class SignOut {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

    private final OidcSettings settings;
    private final OidcProvider provider;

    protected SignOut() {
        settings = null;
        provider = null;
    }

    @Inject
    SignOut(OidcSettings settings, OidcProvider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /**
     * Where the browser goes once the session here has ended: to the provider, which ends its own and sends it to our
     * home page, or there at once where the provider is away.
     */
    URI next(Grant grant) {
        if (!provider.answers()) {
            return settings.base().uri();
        }
        URI end = provider.metadata().getEndSessionEndpointURI();
        if (end == null) {
            return settings.base().uri();
        }
        try {
            return new LogoutRequest(
                            end,
                            JWTParser.parse(grant.idToken()),
                            null,
                            new ClientID(settings.client()),
                            settings.base().uri(),
                            null,
                            List.of())
                    .toURI();
        } catch (ParseException e) {
            LOG.warn("The ID token of a session can't be read again: signed out here only", e);
            return settings.base().uri();
        }
    }
}
