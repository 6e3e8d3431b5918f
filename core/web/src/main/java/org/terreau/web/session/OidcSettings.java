package org.terreau.web.session;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.terreau.address.Base;

/**
 * Where people sign in.
 *
 * @param issuer TERREAU_OIDC_ISSUER: the OpenID Connect provider; empty where sign-in is switched off
 * @param client TERREAU_OIDC_CLIENT: how the provider knows this commons
 * @param secret TERREAU_OIDC_SECRET: what it shares with the provider; never logged
 * @param base TERREAU_BASE: the address of this commons, to which the provider sends people back
 */
public record OidcSettings(Optional<URI> issuer, String client, String secret, Base base) {

    public OidcSettings {
        issuer.ifPresent(OidcSettings::checkIssuer);
        if (issuer.isPresent() && client.isBlank()) {
            throw new IllegalArgumentException("TERREAU_OIDC_CLIENT must name this commons' client at the provider");
        }
        if (issuer.isPresent() && secret.isBlank()) {
            throw new IllegalArgumentException(
                    "TERREAU_OIDC_SECRET is missing: sign-in needs it beside TERREAU_OIDC_ISSUER");
        }
    }

    /**
     * Reads the environment of the process.
     *
     * @throws IllegalArgumentException naming the variable that makes no sense
     */
    public static OidcSettings from(Map<String, String> environment, Base base) {
        return new OidcSettings(
                Optional.of(environment.getOrDefault("TERREAU_OIDC_ISSUER", "").strip())
                        .filter(issuer -> !issuer.isEmpty())
                        .map(OidcSettings::uri),
                environment.getOrDefault("TERREAU_OIDC_CLIENT", "terreau-web").strip(),
                environment.getOrDefault("TERREAU_OIDC_SECRET", "").strip(),
                base);
    }

    /** Whether people can sign in here at all. */
    public boolean isOn() {
        return issuer.isPresent();
    }

    /** Where the provider sends people back to. */
    URI callback() {
        return URI.create(base.resolve("login/callback"));
    }

    private static URI uri(String issuer) {
        try {
            return URI.create(issuer);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("TERREAU_OIDC_ISSUER is not an address: " + issuer, e);
        }
    }

    private static void checkIssuer(URI issuer) {
        String scheme = issuer.getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)
                || issuer.getHost() == null
                || issuer.getQuery() != null
                || issuer.getFragment() != null) {
            throw new IllegalArgumentException(
                    "TERREAU_OIDC_ISSUER must be an http(s) address without ? and #, not: " + issuer);
        }
    }

    @Override
    public String toString() {
        return issuer.map(address -> "sign-in at " + address + " as " + client).orElse("sign-in switched off");
    }
}
