package org.terreau.web.session;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.terreau.address.Base;

/**
 * Tells by what the browser says of a request ({@code Sec-Fetch-Site}, {@code Origin}) whether a page of ours sent it.
 *
 * @param base whose scheme, host and port are ours
 */
record Origins(Base base) {

    /** Whether the request may have been sent by one of our pages; what an old browser doesn't say is left to the token. */
    boolean mayBeOurs(Optional<String> site, Optional<String> origin) {
        boolean siteIsOurs = site.map(value -> value.equals("same-origin") || value.equals("none"))
                .orElse(true);
        return siteIsOurs && origin.map(value -> isOurs(value, site)).orElse(true);
    }

    private boolean isOurs(String origin, Optional<String> site) {
        // A page sent with Referrer-Policy: no-referrer has its Origin hidden even from itself.
        return origin.equals("null")
                ? site.isPresent()
                : origin.toLowerCase(Locale.ROOT).equals(ours());
    }

    private String ours() {
        URI uri = base.uri();
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
